/// Values of `params.style` as CSS. Each answer is `nil` for what is not known for sure, so that no value can end its
/// declaration or ask another host for anything.
enum StyleValue {
    /// `#` and hexadecimal digits, a name, or a colour function with numbers (CSS Color 4).
    static func colour(_ text: String) -> String? {
        let text = text.lowercased()
        let isColour =
            text.wholeMatch(of: /#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})/) != nil
            || colourNames.contains(text) || isFunction(text)
        return isColour ? text : nil
    }

    /// A colour function of three parts and perhaps an opacity, each a number or `none`.
    private static func isFunction(_ text: String) -> Bool {
        guard let match = text.wholeMatch(of: /(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(([^()]+)\)/) else { return false }
        let parts = match.output.2.split { " ,/".contains($0) }
        return (3...4).contains(parts.count)
            && parts.allSatisfy { $0.wholeMatch(of: /none|[+-]?[0-9]*\.?[0-9]+(%|deg|rad|grad|turn)?/) != nil }
    }

    /// A number above zero with a unit (CSS Values 4).
    static func width(_ text: String) -> String? {
        let text = text.lowercased()
        guard let match = text.wholeMatch(of: /([0-9]*\.?[0-9]+)(px|rem|em|ch|ic|vw|%)/),
            let number = Double(match.output.1), number > 0
        else { return nil }
        return text
    }

    /// What a style sheet counts with.
    static func number(ofSwitch text: String) -> String? {
        switch text.lowercased() {
        case "true", "yes", "on": "1"
        case "false", "no", "off": "0"
        default: nil
        }
    }

    /// Families in the order in which browsers try them; one text may name several, between commas. Names of families
    /// are quoted, generic ones are not (CSS Fonts 4).
    static func fonts(_ texts: [String]) -> String? {
        var families: [String] = []
        for text in texts {
            for part in text.split(separator: ",", omittingEmptySubsequences: false) {
                let family = String(part).trimmed.filter { $0 != "\"" && $0 != "'" }
                guard !family.isEmpty, family.unicodeScalars.allSatisfy(isOfName) else { return nil }
                families.append(genericFamilies.contains(family.lowercased()) ? family.lowercased() : "\"\(family)\"")
            }
        }
        return families.isEmpty ? nil : families.joined(separator: ", ")
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || " -_.".unicodeScalars.contains(scalar)
    }

    private static let genericFamilies: Set<String> = [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
        "ui-monospace", "ui-rounded", "math", "emoji", "fangsong",
    ]

    /// CSS Color 4, 6.1.
    static let colourNames = Set(
        """
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
        cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
        darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
        darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
        firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
        hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
        lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
        lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue
        mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred
        midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid
        palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
        rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue
        slateblue slategray slategrey snow springgreen steelblue tan teal thistle tomato transparent turquoise violet wheat
        white whitesmoke yellow yellowgreen
        """.split { " \n".contains($0) }.map(String.init))
}
