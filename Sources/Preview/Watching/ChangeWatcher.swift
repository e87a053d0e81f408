import Text

/// Knows when files of the site change.
protocol ChangeWatcher: Sendable {
    /// Whether something changed that `changes()` has not reported yet. Called for every request.
    var hasChanges: Bool { get }

    /// Waits until something changes and is quiet again.
    /// - Parameters:
    ///   - patience: milliseconds after which to stop waiting; negative for ever.
    ///   - onFirst: called as soon as the first change is seen.
    /// - Returns: absolute paths of all that changed, folders with a `/` behind them for all they hold; `nil` when the
    ///   watcher was stopped.
    func changes(patience: Int32, onFirst: () -> Void) -> Set<String>?

    /// Watches these files and folders and nothing else; what is in the folders now is included.
    /// - Parameter paths: absolute; need not exist.
    func watch(_ paths: [String])

    /// Ends `changes()`.
    func stop()

    /// What the author should know about what is watched now.
    var notice: Diagnostic? { get }
}

/// How often folders are looked at that the system does not watch.
enum ScanPace {
    static let interval = Duration.milliseconds(250)
    /// A look that is not older answers for now.
    static let fresh = Duration.milliseconds(20)
}

/// How long a burst of changes has to be quiet before it is one update.
enum Quiet {
    /// Milliseconds, by the number of files that changed so far: an editor's save is over at once, a checkout is not.
    static func milliseconds(after count: Int) -> Int32 { count > 8 ? 60 : 8 }

    /// A longer burst becomes several updates, so that a page never waits forever.
    static let longest = Duration.seconds(1)
}
