import Foundation

/// What this module asks of the operating system, and systems name differently.
enum System {
    #if canImport(Glibc)
        static let streamSocket = CInt(SOCK_STREAM.rawValue)
        static let openFiles = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        static let streamSocket = SOCK_STREAM
        static let openFiles = RLIMIT_NOFILE
    #endif

    /// The best watcher that the system has.
    static func watcher() -> any ChangeWatcher {
        #if os(Linux)
            if let watcher = InotifyWatcher() { return watcher }
        #endif
        return ScanWatcher()
    }
}
