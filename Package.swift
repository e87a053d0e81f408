// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in Inkstone's own targets only, so that a dependency's warning never stops a build.
let strict: [SwiftSetting] = [
    .unsafeFlags(["-warnings-as-errors"]),
    .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
    name: "inkstone",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "inkstone", targets: ["inkstone"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "Text", swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CMarkGFM", "Text"], swiftSettings: strict),
        .target(name: "Search", dependencies: ["CZlib", "Text"], swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: [
                "Markdown",
                "Search",
                "Text",
                "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "inkstone",
            dependencies: [
                "Markdown",
                "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "TestSupport", dependencies: ["Publishing", "Text"], path: "Tests/TestSupport", swiftSettings: strict),
        .executableTarget(
            name: "MarkdownBenchmarks", dependencies: ["CMarkGFM", "Markdown", "Text"],
            path: "Tests/Benchmarks/Markdown", swiftSettings: strict),
        .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
        .testTarget(
            name: "SearchTests", dependencies: ["Publishing", "Search", "TestSupport"], exclude: ["scripts.txt"],
            swiftSettings: strict),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Text"], swiftSettings: strict),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "TestSupport", .product(name: "Mustache", package: "swift-mustache")],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(name: "CommandTests", dependencies: ["inkstone", "TestSupport"], swiftSettings: strict),
    ]
)
