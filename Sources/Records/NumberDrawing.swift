import Text

/// Numbers over time as an SVG that stands in a page: a dot for each, a line through those of one series with its name at
/// the end. It has classes instead of colours, and needs neither script nor styles of its own.
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
    /// Where dots begin: the values of the scale stand before them.
    private let start: Double
    private let least: Point
    private let most: Point

    private static let (width, height, top, bottom, side) = (640.0, 260.0, 40.0, 40.0, 12.0)
    /// Of a letter on a phone; a Chinese character takes two.
    private static let column = 13.0
    /// Between names that would stand in each other.
    private static let line = 24.0
    /// More lines than this have no names: nobody could tell them apart.
    private static let namedSeries = 5

    /// - Returns: `nil` where there is nothing to draw.
    init?(_ points: [Point], label: String) {
        guard let least = points.min(by: { $0.value < $1.value }), let most = points.max(by: { $0.value < $1.value })
        else { return nil }
        self.points = points.sorted { ($0.moment, $0.series, $0.value) < ($1.moment, $1.series, $1.value) }
        (self.label, self.least, self.most) = (label, least, most)
        start = Self.side + max(Self.width(of: least.text), Self.width(of: most.text))
    }

    var svg: [UInt8] {
        var svg = MarkupWriter()
        let (first, last) = (points[0], points[points.count - 1])
        svg.markup("<svg class=\"drawing\" viewBox=\"0 0 640 260\" role=\"img\" aria-label=\"")
        svg.text("\(label): \(first.day) – \(last.day), \(least.text) – \(most.text)")
        svg.markup("\">")
        drawScale(&svg)
        drawSeries(&svg)
        for point in points {
            let (x, y) = place(point)
            svg.markup("<circle cx=\"\(Self.number(x))\" cy=\"\(Self.number(y))\" r=\"4\"><title>")
            svg.text(point.name)
            svg.markup("</title></circle>")
        }
        drawNames(&svg)
        svg.markup("<text x=\"\(Self.number(start))\" y=\"252\">")
        svg.text(first.day)
        svg.markup("</text><text class=\"end\" x=\"628\" y=\"252\">")
        svg.text(last.day)
        svg.markup("</text></svg>")
        return svg.bytes
    }

    private func place(_ point: Point) -> (x: Double, y: Double) {
        let days = max(1, Double(points[points.count - 1].moment - points[0].moment))
        let span = max(most.value - least.value, abs(most.value) / 1000, .leastNormalMagnitude)
        let x = start + Double(point.moment - points[0].moment) / days * (Self.width - Self.side - start)
        let share = most.value == least.value ? 0.5 : (point.value - least.value) / span
        return (x, Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom))
    }

    private func drawScale(_ svg: inout MarkupWriter) {
        for (name, point) in [("greatest", most), ("least", least)] {
            let y = Self.number(place(point).y)
            svg.markup(
                "<line class=\"\(name)\" x1=\"\(Self.number(start))\" x2=\"628\" y1=\"\(y)\" y2=\"\(y)\"/>")
            if name == "least", most.value == least.value { continue }
            svg.markup("<text x=\"0\" y=\"\(y)\" dy=\".35em\">")
            svg.text(point.text)
            svg.markup("</text>")
        }
    }

    /// Points of one series each, of those that have more than one; by name.
    private var series: [[Point]] {
        Dictionary(grouping: points, by: \.series).sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
    }

    private func drawSeries(_ svg: inout MarkupWriter) {
        for (number, own) in series.enumerated() {
            let places = own.map(place).map { "\(Self.number($0.x)),\(Self.number($0.y))" }
            svg.markup("<polyline class=\"line-\(number % Self.namedSeries)\" points=\"")
            svg.markup("\(places.joined(separator: " "))\"/>")
        }
    }

    /// Above the last dot of each series, one below the other where they would meet.
    private func drawNames(_ svg: inout MarkupWriter) {
        let series = series
        guard series.count <= Self.namedSeries else { return }
        let lasts = series.compactMap(\.last).filter { !$0.series.isEmpty }
        var labels = lasts.map { (name: $0.series, place: place($0)) }.sorted { $0.place.y < $1.place.y }
        for index in labels.indices {
            labels[index].place.y -= 10
            guard index > 0 else { continue }
            labels[index].place.y = max(labels[index].place.y, labels[index - 1].place.y + Self.line)
        }
        for (name, place) in labels {
            let isRight = place.x - Self.width(of: name) > start
            svg.markup("<text class=\"name\(isRight ? " end" : "")\" ")
            svg.markup("x=\"\(Self.number(place.x))\" y=\"\(Self.number(place.y))\">")
            svg.text(name)
            svg.markup("</text>")
        }
    }

    private static func width(of text: String) -> Double {
        Double(text.unicodeScalars.reduce(0) { $0 + $1.columnWidth }) * column
    }

    /// With one digit behind the point, the same on every machine.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
