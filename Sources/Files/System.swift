import Foundation

#if canImport(CommonCrypto)
    import CommonCrypto
#else
    import CCrypto
#endif

// What this module asks of the operating system, and systems name differently.

/// SHA-256 of the system's library.
enum SHA256 {
    #if canImport(CommonCrypto)
        typealias Context = CC_SHA256_CTX

        static func start(_ context: inout Context) { CC_SHA256_Init(&context) }

        static func add(_ bytes: UnsafeRawBufferPointer, to context: inout Context) {
            CC_SHA256_Update(&context, bytes.baseAddress, CC_LONG(bytes.count))
        }

        /// - Parameter digest: 32 bytes.
        static func finish(_ context: inout Context, into digest: UnsafeMutablePointer<UInt8>?) {
            CC_SHA256_Final(digest, &context)
        }
    #else
        typealias Context = SHA256_CTX

        static func start(_ context: inout Context) { SHA256_Init(&context) }

        static func add(_ bytes: UnsafeRawBufferPointer, to context: inout Context) {
            SHA256_Update(&context, bytes.baseAddress, bytes.count)
        }

        /// - Parameter digest: 32 bytes.
        static func finish(_ context: inout Context, into digest: UnsafeMutablePointer<UInt8>?) {
            SHA256_Final(digest, &context)
        }
    #endif
}

/// The times of a file on disk.
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
