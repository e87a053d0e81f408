import Foundation
import Synchronization
import TestSupport
import Testing

/// Sites that nobody would write, published into memory: nothing traps, nothing goes on for ever, nothing that is
/// withheld gets out, and what is written is what its readers can read.
///
/// `make fuzz` lets it run for ten minutes. What it finds names the seed of its round; a round that ends the program is
/// named in `.build/fuzz`.
@Suite struct FuzzTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = environment["INKSTONE_FUZZ_SECONDS"].flatMap { Double($0) } ?? 0
    private static let seed = environment["INKSTONE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    /// What a round takes is a thousandth of it.
    private static let patience = Duration.seconds(120)

    @Test(.timeLimit(.minutes(120)))
    func anySite() throws {
        let start = ContinuousClock.now
        let watch = Watch(patience: Self.patience)
        var seed = Self.seed
        // One round of every kind and a few more are for everybody; the clock is for `make fuzz`.
        while seed < Self.seed + 24 || ContinuousClock.now - start < .seconds(Self.seconds) {
            let round = FuzzRound(seed: seed)
            watch.begin(round.name)
            for problem in try round.problems() { Issue.record("\(round.name): \(problem)") }
            seed += 1
        }
        watch.end()
        print("\(seed - Self.seed) mutated sites, the last of seed \(seed - 1)")
    }

    /// Every check fails on what it is for.
    @Test func checksSeeWhatTheyAreFor() {
        for html in ["<p>a", "<b><i></b></i>", "</p>", "<p>1 < 2</p>", "<p a=\"b>c</p>"] {
            #expect(HTMLBalance.problem(in: Array(html.utf8)) != nil, "\(html)")
        }
        for html in [
            "<!DOCTYPE html><p>a<br>b <img src=\"<\"></p>", "<script>a<b</script>", "<!-- <p> --><p></p>", "",
        ] {
            #expect(HTMLBalance.problem(in: Array(html.utf8)) == nil, "\(html)")
        }
    }
}

/// Ends the program when a round takes too long, and keeps its name where it is found if something else ends it.
private final class Watch: Sendable {
    private let current = Mutex<(name: String, since: ContinuousClock.Instant)?>(nil)

    init(patience: Duration) {
        let thread = Thread { [self] in
            while true {
                sleep(1)
                guard let round = current.withLock({ $0 }), ContinuousClock.now - round.since > patience else {
                    continue
                }
                fatalError("\(round.name) has taken longer than \(patience)")
            }
        }
        thread.start()
    }

    func begin(_ name: String) {
        current.withLock { $0 = (name, .now) }
        try? Data("\(name)\n".utf8).write(to: URL(filePath: "\(Repository.folder).build/fuzz"))
    }

    func end() { current.withLock { $0 = nil } }
}
