// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in Inkstone's own targets only, so that a dependency's warning never stops a build.
let strict: [SwiftSetting] = [
    .unsafeFlags(["-warnings-as-errors"]),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Modules that no build of a site waits for are small instead of fast in a released program.
let unhurried: Set = [
    "Checking", "Digests", "Importing", "Languages", "Preview", "Schemas", "Starting", "inkstone",
]

func settings(_ name: String) -> [SwiftSetting] {
    unhurried.contains(name) ? strict + [.unsafeFlags(["-Osize"], .when(configuration: .release))] : strict
}

/// A module of Inkstone, in a folder of its name. The order of the list below is that of the layers: what a module needs
/// stands above it, and the compiler keeps it so.
func module(
    _ name: String, needs dependencies: [Target.Dependency] = [], resources: [Resource] = [],
    linking libraries: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: settings(name),
        linkerSettings: libraries)
}

/// The tests of a module, in `Tests/<name>Tests`.
func tests(_ name: String, needs dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
        swiftSettings: strict)
}

/// What is built, its day, and where it is released, as make says it; SwiftPM's own knowledge of the commit is kept from
/// an earlier one.
let provenance = ["INKSTONE_COMMIT", "INKSTONE_DATE", "INKSTONE_REPOSITORY"].map { name in
    CSetting.define(name, to: "\"\(Context.environment[name] ?? "")\"")
}

let package = Package(
    name: "inkstone",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "inkstone", targets: ["inkstone"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // System libraries
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CJemalloc", providers: [.apt(["libjemalloc-dev"])]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CYaml", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

        // The ground
        module("Text"),
        module("Languages", needs: ["Text"]),
        module("Threads"),
        module("Files", needs: [.target(name: "CCrypto", condition: .when(platforms: [.linux])), "Text"]),
        module("Formats", needs: ["CYaml", "Text"]),
        module("Compressing", needs: ["CBrotli", "CZlib"]),
        module("PDF", needs: ["Compressing", "Files"]),
        module("Fonts", needs: ["Compressing", "Files", "Text"]),
        module("Dates", needs: ["Formats", "Text"]),
        module("Keys", needs: ["Formats", "Text"]),
        module("Fields", needs: ["CPCRE2", "Dates", "Formats", "Keys", "Text"]),
        module("Shortcodes", needs: ["Text"]),
        module("Scanning", needs: ["Text"]),
        module("Markdown", needs: ["CMarkGFM", "Scanning", "Text"]),
        module("Highlighting", needs: ["Markdown", "Text", "Threads"]),
        module("Search", needs: ["Compressing", "Text", "Threads"]),
        module("Querying", needs: ["Compressing", "Files", "Search", "Text"]),
        module("Typesetting", needs: ["Text"], linking: [.linkedLibrary("_FoundationICU", .when(platforms: [.linux]))]),

        // The stages
        module(
            "Parsing",
            needs: [
                "Dates", "Fields", "Files", "Formats", "Keys", "Markdown", "Shortcodes", "Text", "Threads",
            ]),
        module("Caching", needs: ["Fields", "Files", "Formats", "Keys", "Parsing", "Text"]),
        module("Resolving", needs: ["Fields", "Files", "Parsing", "Text", "Threads"]),
        module("Feeds", needs: ["Parsing", "Text"]),
        module("Theming", needs: ["Files", "Formats", "Parsing", "Text"]),
        module(
            "Planning",
            needs: [
                "Feeds", "Fields", "Files", "Fonts", "Keys", "Markdown", "PDF", "Parsing", "Resolving", "Search",
                "Shortcodes", "Text", "Theming", "Threads",
            ]),
        module("Records", needs: ["Feeds", "Fields", "Parsing", "Planning", "Resolving", "Text", "Theming"]),
        module(
            "Rendering",
            needs: [
                "Caching", "Feeds", "Fields", "Files", "Fonts", "Formats", "Highlighting", "Markdown", "Parsing",
                "Planning", "Records", "Resolving", "Search",
                "Shortcodes", "Text", "Theming", "Threads", "Typesetting",
            ]),
        module("Writing", needs: ["Caching", "Compressing", "Files", "Planning", "Text", "Threads"]),
        module(
            "Publishing",
            needs: [
                "Caching", "Dates", "Feeds", "Fields", "Files", "Fonts", "Highlighting", "Markdown", "Parsing",
                "Planning", "Rendering", "Resolving", "Search",
                "Text", "Theming", "Threads", "Writing",
            ]),

        // What else is done with a site
        module("Schemas", needs: ["Fields", "Keys", "Markdown", "Parsing", "Text"]),
        module(
            "Starting", needs: ["Dates", "Files", "Parsing", "Publishing", "Schemas", "Text", "Theming"],
            resources: ["github.yml", "gitlab.yml", "install.sh", "publish.sh"].map { .embedInCode("Recipes/\($0)") }),
        module("Digests", needs: ["Feeds", "Fields", "Files", "Parsing", "Publishing", "Resolving", "Text"]),
        module("Importing", needs: ["Files", "Formats", "Parsing", "Text"]),
        module(
            "Checking",
            needs: [
                "Dates", "Fields", "Files", "Formats", "Keys", "Parsing", "Planning", "Publishing", "Rendering",
                "Resolving", "Text", "Threads",
            ]),
        module(
            "Preview",
            needs: [
                "Compressing", "Files", "Parsing", "Planning", "Publishing", "Resolving", "Text",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Reloading/preview.js")]),

        // The command
        .target(name: "CCommit", cSettings: provenance),
        .executableTarget(
            name: "inkstone",
            dependencies: [
                "CCommit",
                .target(name: "CJemalloc", condition: .when(platforms: [.linux])),
                "Checking", "Dates", "Digests", "Fields", "Files", "Importing", "Languages", "Markdown", "Parsing",
                "Planning", "Preview", "Publishing", "Querying", "Resolving", "Schemas", "Starting", "Text", "Writing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings("inkstone")
        ),

        // Tests
        .target(
            name: "TestSupport",
            dependencies: ["Formats", "Parsing", "Publishing", "Text", "Threads", "Writing"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .executableTarget(
            name: "MarkdownBenchmarks", dependencies: ["CMarkGFM", "Markdown", "Text"],
            path: "Tests/Benchmarks/Markdown", swiftSettings: strict),
        tests("Text", needs: []),
        tests("Languages", needs: ["Text"]),
        tests("Threads", needs: []),
        tests("Files", needs: ["Text"]),
        tests("Formats", needs: ["Text"]),
        tests("Compressing", needs: ["CZlib"]),
        tests("PDF", needs: []),
        tests("Fonts", needs: ["Compressing"]),
        tests("Dates", needs: ["Text"]),
        tests("Fields", needs: ["Dates", "Formats", "Text"], exclude: ["labelled.txt"]),
        tests("Caching", needs: ["Files", "Formats", "Parsing", "Text"]),
        tests("Scanning", needs: ["Text"]),
        tests("Markdown", needs: ["Scanning", "Text", "Threads"]),
        tests("Highlighting", needs: ["Markdown", "Text"]),
        tests("Search", needs: ["Threads"], exclude: ["scripts.txt"]),
        tests("Querying", needs: ["Search"]),
        tests("Typesetting", needs: []),
        tests("Parsing", needs: ["Dates", "Formats", "Keys", "Text", "Threads"]),
        tests("Resolving", needs: ["Parsing", "Text"]),
        tests("Theming", needs: ["Parsing", "Text"]),
        tests("Planning", needs: ["Fonts", "Parsing", "Resolving", "Theming"]),
        tests("Rendering", needs: ["Parsing", "Publishing", "Resolving", "Theming", "Text"], exclude: ["Golden"]),
        tests("Writing", needs: ["Publishing", "Text"]),
        tests("Publishing", needs: ["Text"]),
        tests("Importing", needs: ["Files", "Formats", "Parsing", "Publishing", "Text"]),
        tests("Digests", needs: ["Publishing", "Text"]),
        tests("Schemas", needs: ["Formats", "Keys", "Parsing", "Text"]),
        tests("Checking", needs: ["Publishing", "Text"]),
        tests(
            "Preview",
            needs: ["inkstone", "Publishing", "Text", .product(name: "Logging", package: "swift-log")]),
        .testTarget(name: "HouseTests", swiftSettings: strict),
        .testTarget(
            name: "FuzzTests", dependencies: ["Files", "Importing", "Publishing", "TestSupport", "Text"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["inkstone", "TestSupport"], swiftSettings: strict),
    ]
)
