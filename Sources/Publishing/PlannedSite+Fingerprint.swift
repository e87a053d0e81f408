import Files
import Threads
import Writing

extension PlannedSite {
    /// All that the bytes of the output depend on besides the program.
    func fingerprintInputs(_ precompression: Precompression, parallel: Parallel) -> [[Fingerprint.Input]] {
        let resources = site.resources.map(\.source)
        let settings: [Fingerprint.Input] = [
            .init("inputs", Array(inputs.utf8)), .init("encoders", Array("\(precompression.encoders)".utf8)),
            .init("site.yaml", settings),
        ]
        return [
            settings, theme.inputs.map { .init($0.path, $0.bytes) },
            sources.map { .init($0.source.path, $0.source.bytes) },
            parallel.map(resources.count) { index in
                .init(resources[index], (try? FileBytes.read(absolutePath(of: resources[index]))) ?? [])
            },
        ]
    }
}
