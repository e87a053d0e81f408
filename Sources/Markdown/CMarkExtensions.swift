import CMarkGFM
import Synchronization

/// cmark-gfm's syntax extensions, registered once for the process.
///
/// `strikethrough` and `autolink` switch tables of the whole process on and off around each document, so a body whose
/// result depends on those tables is parsed under `lock`; see `SyntaxTree`.
///
/// The library changes none of these structures after their registration, so that threads may share them.
struct CMarkExtensions: @unchecked Sendable {
    static let shared = CMarkExtensions()

    let table: OpaquePointer?
    let taskList: OpaquePointer?
    let strikethrough: OpaquePointer?
    let autolink: OpaquePointer?
    let types: ExtensionNodeTypes
    let lock = Lock()

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        table = cmark_find_syntax_extension("table")
        taskList = cmark_find_syntax_extension("tasklist")
        strikethrough = cmark_find_syntax_extension("strikethrough")
        autolink = cmark_find_syntax_extension("autolink")
        types = ExtensionNodeTypes()
    }

    /// A mutex without a value; a class so that it can be stored in a copyable structure.
    final class Lock: Sendable {
        private let mutex = Mutex(())

        func whileLocked<Result>(_ body: () -> Result) -> Result {
            mutex.withLock { _ in body() }
        }
    }
}

/// The numbers that cmark-gfm gave to the node types of its extensions when they were registered.
struct ExtensionNodeTypes: Sendable {
    let table = inkstone_table_type()
    let tableRow = inkstone_table_row_type()
    let tableCell = inkstone_table_cell_type()
    let strikethrough = inkstone_strikethrough_type()
}
