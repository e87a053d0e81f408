import Files

/// What front matter was parsed to before, by earlier builds with the same settings.
package protocol FrontMatterMemory: Sendable {
    /// - Parameter key: of the file.
    func result(of key: ContentKey) -> FrontMatterParser.Result?
    func keep(_ result: FrontMatterParser.Result, of key: ContentKey)
}
