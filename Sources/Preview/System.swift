import Foundation
import Text

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
            return ScanWatcher(
                notice: Diagnostic(
                    .notice,
                    "no folder can be watched: the limit of this system is reached; they are looked at four times a second instead",
                    hint:
                        "raise the limit with sudo sysctl fs.inotify.max_user_instances=1024 and start the preview again"
                ))
        #else
            return ScanWatcher()
        #endif
    }
}
