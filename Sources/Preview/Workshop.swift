import Foundation
import Synchronization
import Text

/// Keeps the newest state of a site: waits for changes, plans the site again, tells the open pages.
///
/// A request never gets a state older than itself: it asks `current()`, which waits while a change is known or queued.
final class Workshop: Sendable {
    private struct State {
        var site: SiteState?
        /// Plans whose changes have been collected, and plans that are there to be used.
        var begun = 0
        var finished = 0
        /// Changes are being collected.
        var isCollecting = true
        var waiting: [(number: Int, continuation: CheckedContinuation<Void, Never>)] = []
    }

    let hub = EventHub()
    private let planner: SitePlanner
    private let watcher: any ChangeWatcher
    private let wording: Wording
    private let tell: @Sendable (SiteNews) -> Void
    private let warn: @Sendable (Diagnostic) -> Void
    private let state = Mutex(State())
    private let runIdentity = String(UInt32.random(in: 0...UInt32.max), radix: 36)

    /// - Parameters:
    ///   - wording: of what open pages show.
    ///   - tell: called with what is new about the site, from the workshop's own thread.
    ///   - warn: called the same way, once, when not all that was asked for can be watched.
    init(
        planner: SitePlanner, watcher: any ChangeWatcher, wording: Wording = .english,
        tell: @escaping @Sendable (SiteNews) -> Void,
        warn: @escaping @Sendable (Diagnostic) -> Void = { _ in }
    ) {
        self.planner = planner
        self.watcher = watcher
        self.wording = wording
        self.tell = tell
        self.warn = warn
    }

    /// Starts the workshop's thread.
    func start() {
        let thread = Thread { self.run() }
        thread.name = "workshop"
        thread.start()
    }

    func stop() {
        watcher.stop()
        hub.close()
    }

    /// The state of the site with every change that was made before the call; `nil` when the workshop was closed early.
    func current() async -> SiteState? {
        let needed = state.withLock { state in
            state.isCollecting || watcher.hasChanges ? state.begun + 1 : state.begun
        }
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            let isThere = state.withLock { state in
                if state.finished < needed { state.waiting.append((needed, continuation)) }
                return state.finished >= needed
            }
            if isThere { continuation.resume() }
        }
        return state.withLock { $0.site }
    }

    private func run() {
        watcher.watch(planner.watchedPaths)
        var changed: Set<String>? = []
        var isWarned = false
        while let paths = changed {
            var site = plan(paths)
            if !isWarned, let notice = watcher.notice {
                isWarned = true
                warn(notice)
            }
            changed = changes(after: &site)
        }
        finish()
    }

    /// Waits for what makes another plan necessary, and looks at bodies meanwhile.
    private func changes(after site: inout SiteState) -> Set<String>? {
        while true {
            let patience: Int32 = site.isChecked ? site.patience : 0
            guard let changed = watcher.changes(patience: patience, onFirst: beginCollecting) else { return nil }
            if !changed.isEmpty || site.isOutdated {
                beginCollecting()
                return changed
            }
            finishCollecting()
            guard !site.isChecked else { continue }
            let hasNews = site.checkBodies(64)
            // The next plan takes over what was found.
            state.withLock { $0.site = site }
            if hasNews {
                announce(site, [])
                tell(SiteNews(site: site, changed: [], duration: nil))
            }
        }
    }

    private func beginCollecting() { state.withLock { $0.isCollecting = true } }

    /// For changes that do not matter to the site.
    private func finishCollecting() {
        let isNeeded = state.withLock { state in
            defer { state.isCollecting = false }
            if state.isCollecting { state.begun += 1 }
            return state.isCollecting
        }
        if isNeeded { finish(state.withLock { $0.begun }) }
    }

    private func plan(_ changed: Set<String>) -> SiteState {
        let (number, previous) = state.withLock { state in
            state.isCollecting = false
            state.begun += 1
            return (state.begun, state.site)
        }
        let start = ContinuousClock.now
        // Watched before it is read, so that what changes meanwhile is seen as a change.
        if previous != nil { watcher.watch(planner.watchedPaths) }
        let site = planner.plan(
            number: number, previous: previous, changed: previous == nil ? nil : changed)
        state.withLock { $0.site = site }
        finish(number)
        announce(site, site.files?.links(publishedFrom: changed) ?? [])
        tell(SiteNews(site: site, changed: changed, duration: ContinuousClock.now - start))
        return site
    }

    private func announce(_ site: SiteState, _ files: [String]) {
        let version = "\(runIdentity)-\(site.number)"
        hub.send(
            ServerEvent(version: version, files: files, diagnostics: site.diagnostics, wording: wording),
            latest: ServerEvent(version: version, diagnostics: site.diagnostics, wording: wording))
    }

    /// Lets requests go on that waited for a plan; all of them when the workshop closes.
    private func finish(_ number: Int = .max) {
        let waiting = state.withLock { state in
            state.finished = number
            defer { state.waiting.removeAll { $0.number <= number } }
            return state.waiting.filter { $0.number <= number }
        }
        for waiting in waiting { waiting.continuation.resume() }
    }
}
