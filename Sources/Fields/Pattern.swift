import CPCRE2
import Text

/// A regular expression of PCRE2 that a site looks for in its posts. However it is written, one search of a text ends:
/// what it may try is limited.
///
/// `\w`, `\d`, `\s` and `\b` are about ASCII, so that a number beside a Chinese character begins a word. `^` and `$` are
/// the ends of a line.
package final class Pattern: Sendable {
    /// Why a text is no pattern.
    package struct Mistake: Error {
        /// In the words of PCRE2.
        package let reason: String
        /// In bytes of the text.
        package let offset: Int
    }

    /// What a search found.
    package struct Match: Sendable {
        /// Bytes of the group that is the value: the first one that took part, else all that was found.
        package let value: Range<Int>
        package let whole: Range<Int>
    }

    /// The search took more steps than one may take.
    package struct Exhausted: Error {}

    package let text: String
    // A compiled pattern is not changed by searches and may be used from many threads (pcre2api, "Multithreading").
    private nonisolated(unsafe) let code: OpaquePointer

    package init(_ text: String) throws(Mistake) {
        self.text = text
        var error: CInt = 0
        var offset = 0
        let options = PCRE2_UTF | PCRE2_MULTILINE | UInt32(PCRE2_NEVER_BACKSLASH_C)
        let bytes = Array(text.utf8)
        guard bytes.count <= Self.lengthLimit else {
            throw Mistake(reason: "it is longer than \(Self.lengthLimit) bytes", offset: Self.lengthLimit)
        }
        let code = bytes.withUnsafeBufferPointer {
            pcre2_compile_8($0.baseAddress ?? Self.nothing, $0.count, options, &error, &offset, nil)
        }
        guard let code else { throw Mistake(reason: Self.message(error), offset: min(offset, bytes.count)) }
        self.code = code
        // Where the system allows no code that is made at run time, searches are slower.
        _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    }

    deinit { pcre2_code_free_8(code) }

    /// The first place at or after `start` where a text matches; `nil` where none does.
    /// - Parameter bytes: UTF-8.
    package func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) throws(Exhausted) -> Match? {
        guard start <= bytes.count, let context = pcre2_match_context_create_8(nil),
            let data = pcre2_match_data_create_from_pattern_8(code, nil)
        else { return nil }
        defer {
            pcre2_match_data_free_8(data)
            pcre2_match_context_free_8(context)
        }
        // The limit holds for each place where a match may begin, so that it is the lower the longer a text is.
        let steps = max(Self.fewestSteps, min(Self.mostSteps, Self.steps / max(1, bytes.count)))
        pcre2_set_match_limit_8(context, UInt32(steps))
        pcre2_set_depth_limit_8(context, UInt32(steps))
        pcre2_set_heap_limit_8(context, Self.heapLimit)
        func search(_ options: UInt32) -> CInt {
            pcre2_match_8(code, bytes.baseAddress ?? Self.nothing, bytes.count, start, options, data, context)
        }
        var result = search(PCRE2_NO_UTF_CHECK)
        if result == PCRE2_ERROR_JIT_STACKLIMIT { result = search(PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT) }
        if result == PCRE2_ERROR_NOMATCH { return nil }
        guard result > 0, let places = pcre2_get_ovector_pointer_8(data) else { throw Exhausted() }
        let whole = min(places[0], places[1])..<places[1]
        let group = (1..<Int(result)).first { places[2 * $0] != Self.unset && places[2 * $0] < places[2 * $0 + 1] }
        return Match(value: group.map { places[2 * $0]..<places[2 * $0 + 1] } ?? whole, whole: whole)
    }

    private static func message(_ error: CInt) -> String {
        let buffer = [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
            count = max(0, Int(pcre2_get_error_message_8(error, buffer.baseAddress, buffer.count)))
        }
        return String(decoding: buffer, as: UTF8.self)
    }

    /// PCRE2_UNSET, of a group that took no part.
    private static let unset = -1
    private static let lengthLimit = 4_096
    /// In all of a text, and at each place of it.
    private static let (steps, fewestSteps, mostSteps) = (50_000_000, 5_000, 100_000)
    /// In KiB.
    private static let heapLimit: UInt32 = 20_000
    /// The address of an empty text.
    private nonisolated(unsafe) static let nothing = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))
}
