import Foundation

/// The times of a file on disk, whose names differ between systems.
extension stat {
    /// Of the last change of the content, in nanoseconds since 1970.
    var modified: Int64 {
        #if canImport(Darwin)
            st_mtimespec.nanoseconds
        #else
            st_mtim.nanoseconds
        #endif
    }

    /// Of the last change of the content or of the entry, in nanoseconds since 1970; no program can set it.
    var changed: Int64 {
        #if canImport(Darwin)
            st_ctimespec.nanoseconds
        #else
            st_ctim.nanoseconds
        #endif
    }
}

extension timespec {
    var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}
