// swift-tools-version: 6.1
import PackageDescription

/// Warnings are errors in Inkstone's own targets only, so that a dependency's warning never stops a build.
let strict: [SwiftSetting] = [
    .unsafeFlags(["-warnings-as-errors"]),
    .enableUpcomingFeature("ExistentialAny"),
]

/// The commit that is built, as make says it; SwiftPM's own knowledge of it is kept from an earlier commit.
let commit = Context.environment["INKSTONE_COMMIT"] ?? ""

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
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CMarkGFM",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CJemalloc", providers: [.apt(["libjemalloc-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CCommit", cSettings: [.define("INKSTONE_COMMIT", to: "\"\(commit)\"")]),
        .target(name: "Compressing", dependencies: ["CBrotli", "CZlib"], swiftSettings: strict),
        .target(name: "Text", swiftSettings: strict),
        .target(name: "Markdown", dependencies: ["CMarkGFM", "Text"], swiftSettings: strict),
        .target(name: "Search", dependencies: ["Compressing", "Text"], swiftSettings: strict),
        .target(
            name: "Publishing",
            dependencies: [
                "Compressing",
                "Markdown",
                "Search",
                "Text",
                "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "Preview",
            dependencies: [
                "Publishing",
                "Text",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Reloading/preview.js")],
            swiftSettings: strict
        ),
        .target(name: "Checking", dependencies: ["Markdown", "Publishing", "Text"], swiftSettings: strict),
        .target(name: "Importing", dependencies: ["Publishing", "Text"], swiftSettings: strict),
        .executableTarget(
            name: "inkstone",
            dependencies: [
                "CCommit",
                .target(name: "CJemalloc", condition: .when(platforms: [.linux])),
                "Checking",
                "Importing",
                "Markdown",
                "Preview",
                "Publishing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
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
            dependencies: ["Publishing", "TestSupport"],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PreviewTests",
            dependencies: [
                "inkstone", "Preview", "Publishing", "TestSupport", "Text",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CheckingTests", dependencies: ["Checking", "Publishing", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ImportingTests", dependencies: ["Importing", "Publishing", "TestSupport", "Text"],
            swiftSettings: strict),
        .testTarget(name: "CommandTests", dependencies: ["inkstone", "TestSupport"], swiftSettings: strict),
    ]
)
