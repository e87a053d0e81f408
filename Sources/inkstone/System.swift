// Its `malloc` takes the place of glibc's: a build is a seventh cheaper.
#if os(Linux)
    import CJemalloc
#endif

/// What the command asks of the operating system, and systems name differently.
enum System {
    /// The program that opens an address in the user's browser.
    static var opener: String {
        #if os(macOS)
            "open"
        #else
            "xdg-open"
        #endif
    }
}
