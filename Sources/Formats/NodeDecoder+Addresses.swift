import Text

/// Addresses that end up on pages. Front matter is untrusted: one that a browser would run is left out.
extension NodeDecoder {
    /// Where a link leads: a path or URL.
    package mutating func link(_ key: String) -> String? {
        guard let entry = entry(key), let text = string(of: entry.value, key) else { return nil }
        return isSafe(text, at: entry.value.range, key, isPicture: false) ? text : nil
    }

    /// Where a picture is: a path or URL.
    package mutating func picture(_ key: String) -> String? {
        entry(key).flatMap { picture(of: $0.value, key) }
    }

    package mutating func picture(of value: Node, _ key: String) -> String? {
        guard let text = string(of: value, key) else { return nil }
        return isSafe(text, at: value.range, key, isPicture: true) ? text : nil
    }

    /// A list of pictures; a single one counts as a list of one.
    package mutating func pictures(of value: Node, _ key: String) -> [String] {
        guard case .list(let list) = value.value else {
            let texts = strings(of: value, key) ?? []
            return texts.filter { isSafe($0, at: value.range, key, isPicture: true) }
        }
        var pictures: [String] = []
        for element in list where !element.value.isUnset {
            guard let text = text(of: element) else {
                reportKind(element, key, needs: "text in its list", example: "[…]")
                continue
            }
            if isSafe(text, at: element.range, key, isPicture: true) { pictures.append(text) }
        }
        return pictures
    }

    private mutating func isSafe(_ address: String, at range: Range<Int>, _ key: String, isPicture: Bool) -> Bool {
        guard AddressSafety.isUnsafe(address, isPicture: isPicture) else { return true }
        let name = key.split(separator: ".").last ?? ""
        report(
            .error, at: range, "“\(address.shortened)” is not a safe address",
            hint: isPicture
                ? "write the path of a picture, such as \(name): /img/a.png"
                : "write the path of a page or a URL, such as \(name): /about/")
        return false
    }
}
