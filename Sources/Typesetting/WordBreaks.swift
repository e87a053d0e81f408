import Synchronization

#if canImport(_FoundationICU)
    import _FoundationICU
#else
    import Foundation
#endif

/// Where the words of a Chinese text end, by the dictionary of Foundation's ICU.
///
/// An iterator of ICU belongs to one thread at a time: idle ones wait here for whoever comes next.
final class WordBreaks: Sendable {
    #if canImport(_FoundationICU)
        private struct Iterator: @unchecked Sendable {
            let pointer: OpaquePointer
        }

        private let idle = Mutex<[Iterator]>([])

        deinit {
            idle.withLock { for iterator in $0 { swift_ubrk_close(iterator.pointer) } }
        }

        /// The ends of words, marks and spaces in UTF-16 units, the last at the end of the text.
        func ends(in text: [UInt16]) -> [Int] {
            guard let iterator = idle.withLock({ $0.popLast() }) ?? Self.opened() else { return [text.count] }
            defer { idle.withLock { $0.append(iterator) } }
            return text.withUnsafeBufferPointer { units in
                var status = U_ZERO_ERROR
                swift_ubrk_setText(iterator.pointer, units.baseAddress, Int32(units.count), &status)
                var ends: [Int] = []
                var end = swift_ubrk_next(iterator.pointer)
                while end >= 0 {
                    ends.append(Int(end))
                    end = swift_ubrk_next(iterator.pointer)
                }
                return ends
            }
        }

        private static func opened() -> Iterator? {
            var status = U_ZERO_ERROR
            return swift_ubrk_open(UBRK_WORD, "zh", nil, 0, &status).map { Iterator(pointer: $0) }
        }
    #else
        /// The ends of words, marks and spaces in UTF-16 units, the last at the end of the text.
        func ends(in text: [UInt16]) -> [Int] {
            let string = String(decoding: text, as: UTF16.self) as NSString
            var ends: Set<Int> = [text.count]
            string.enumerateSubstrings(in: NSRange(location: 0, length: string.length), options: .byWords) {
                _, range, _, _ in
                ends.formUnion([range.location, range.location + range.length].filter { $0 > 0 })
            }
            return ends.sorted()
        }
    #endif
}
