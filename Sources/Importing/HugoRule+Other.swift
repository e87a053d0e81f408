extension HugoRule {
    /// Settings that say nothing of how a site looks, or ask for what Inkstone does otherwise.
    static let other: [String: HugoRule] = [
        "builddrafts": command("build --drafts"), "buildfuture": command("build --future"),
        "buildexpired": command("build --expired"), "publishdir": command("build --output DIR"),
        "minify": .notNeeded("pages hold no white space of templates"),
        "canonifyurls": .notNeeded("links begin at the site's root"),
        "relativeurls": .notSupported(
            "links begin at the site's root", hint: "write the path of the site into base_url"),
        "services.disqus": comments, "disqusshortname": comments, "params.disqus": comments,
        "services.googleanalytics": analytics, "googleanalytics": analytics,
        "services": .notSupported("no page asks another host", hint: "write the HTML into a theme of your own"),
        "privacy": .notNeeded("no page asks another host"),
        "enablegitinfo": .notSupported(
            "times of change stand in the posts", hint: "write lastmod into the front matter"),
        "frontmatter": .notSupported(
            "date, publishDate and lastmod mean what they say", hint: "write the dates under these names"),
        "cascade": .notSupported(
            "defaults of many posts stand beside them", hint: "write cascade into the _index.md of their folder"),
        "ignorefiles": .notSupported(
            "every Markdown file of the content folder is a post", hint: "move the files out of the content folder"),
        "security": noBuild, "caches": noBuild, "imaging": noBuild, "build": noBuild, "server": noBuild,
        "deployment": noBuild, "httpcache": noBuild, "segments": noBuild, "timeout": noBuild, "ignorelogs": noBuild,
        "ignoreerrors": noBuild, "logi18nwarnings": noBuild, "log": noBuild, "debug": noBuild, "verbose": noBuild,
        "watch": noBuild, "disablelivereload": noBuild, "newcontenteditor": noBuild, "templatemetrics": noBuild,
        "templatemetricshints": noBuild, "panicondwarning": noBuild, "printpathwarnings": noBuild,
        "printi18nwarnings": noBuild, "printunusedtemplates": noBuild, "noBuildLock": noBuild,
        "cleandestinationdir": noBuild,
        "disablefastrender": noBuild, "environment": noBuild, "nobuildlock": noBuild, "notimes": noBuild,
        "nochmod": noBuild, "forcesyncstatic": noBuild, "quiet": noBuild, "gc": noBuild,
        "enableinlineshortcodes": .notSupported(
            "shortcodes stand in themes", hint: "write shortcodes/<name>.mustache in a theme of your own"),
        "assetdir": folder, "archetypedir": folder, "datadir": folder, "layoutdir": folder, "i18ndir": folder,
        "themesdir": folder, "resourcedir": folder, "cachedir": folder, "workingdir": folder,
        "enablemissingtranslationplaceholders": noBuild, "disablehugogeneratorinject": noBuild,
        "disablealiases": .notNeeded("aliases always redirect"), "disabledefaultlanguageredirect": noBuild,
        "disable404": .notNeeded("404.html is always written"), "disablerss": .convert { $0.noFeeds($1) },
        "disablesitemap": .notNeeded("a sitemap does no harm"),
        "pluralizelisttitles": .notNeeded("a section is called as its _index.md or its folder says"),
        "capitalizelisttitles": .notNeeded("a section is called as its _index.md or its folder says"),
        "titlecasestyle": .notNeeded("titles stay as they are written"),
        "reflinkserrorlevel": noBuild, "reflinksnotfoundurl": noBuild, "rendersegments": noBuild,
        "related": .notNeeded("tags and the sections lead to related posts"),
        "mediatypes": .notNeeded("the host decides how files are served"),
        "editor": noBuild, "cache": noBuild, "footnoteanchorprefix": noBuild,
        "footnotereturnlinkcontents": .notNeeded("the theme draws it"),
    ]

    private static let noBuild = HugoRule.notNeeded("says only how Hugo works")
    private static let folder = HugoRule.notNeeded("Inkstone has no such folder")

    private static func command(_ command: String) -> HugoRule {
        .notSupported("the command says so", hint: "say inkstone \(command)")
    }

    private static let comments = HugoRule.notSupported(
        "comments would ask another host",
        hint: "write comments: true, and the partial comments in a theme of your own")
    private static let analytics = HugoRule.notSupported(
        "counting readers would ask another host", hint: "count them in the log of your web server")
}
