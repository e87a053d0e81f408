import Text

/// Numbers over time as an SVG that stands in a page: a dot for each, a line through those of one series. It has classes
/// instead of colours, and needs neither script nor styles of its own.
struct NumberDrawing {
    struct Point {
        /// Seconds since 1970.
        let moment: Int64
        let value: Double
        /// The value for readers.
        let text: String
        /// What a pointer over the dot says.
        let name: String
        let day: String
        let series: String
    }

    /// The oldest first.
    private let points: [Point]
    private let label: String

    private static let (width, height, top, bottom, side) = (640.0, 220.0, 24.0, 34.0, 12.0)

    init(_ points: [Point], label: String) {
        self.points = points.sorted { ($0.moment, $0.series, $0.value) < ($1.moment, $1.series, $1.value) }
        self.label = label
    }

    var svg: [UInt8] {
        guard let first = points.first, let last = points.last,
            let least = points.min(by: { $0.value < $1.value }), let most = points.max(by: { $0.value < $1.value })
        else { return [] }
        let days = max(1, Double(last.moment - first.moment))
        let span = max(most.value - least.value, abs(most.value) / 1000, .leastNormalMagnitude)
        func place(_ point: Point) -> (x: String, y: String) {
            let x = Self.side + Double(point.moment - first.moment) / days * (Self.width - 2 * Self.side)
            let share = most.value == least.value ? 0.5 : (point.value - least.value) / span
            let y = Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
            return (Self.number(x), Self.number(y))
        }
        var svg = MarkupWriter()
        svg.markup("<svg class=\"drawing\" viewBox=\"0 0 640 220\" role=\"img\" aria-label=\"")
        svg.text("\(label): \(first.day) – \(last.day), \(least.text) – \(most.text)")
        svg.markup("\">")
        for (value, point) in [("greatest", most), ("least", least)] {
            let y = place(point).y
            svg.markup("<line class=\"\(value)\" x1=\"12\" x2=\"628\" y1=\"\(y)\" y2=\"\(y)\"/>")
            if value == "least", most.value == least.value { continue }
            svg.markup("<text x=\"12\" y=\"\(y)\" dy=\"\(value == "least" ? "14" : "-6")\">")
            svg.text(point.text)
            svg.markup("</text>")
        }
        for series in Set(points.map(\.series)).sorted() {
            let own = points.filter { $0.series == series }.map(place)
            guard own.count > 1 else { continue }
            svg.markup("<polyline points=\"\(own.map { "\($0.x),\($0.y)" }.joined(separator: " "))\"/>")
        }
        for point in points {
            let (x, y) = place(point)
            svg.markup("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"4\"><title>")
            svg.text(point.name)
            svg.markup("</title></circle>")
        }
        svg.markup("<text x=\"12\" y=\"214\">")
        svg.text(first.day)
        svg.markup("</text><text class=\"end\" x=\"628\" y=\"214\">")
        svg.text(last.day)
        svg.markup("</text></svg>")
        return svg.bytes
    }

    /// With one digit behind the point, the same on every machine.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
