extension HugoRule {
    /// Settings that do not affect how a site looks, or ask for something that Inkstone does differently.
    static let other: [String: HugoRule] = [
        "builddrafts": command("build --drafts"), "buildfuture": command("build --future"),
        "buildexpired": command("build --expired"),
        "publishdir": .notSupported("this is an option of the command", hint: "run inkstone build --output DIR"),
        "minify": .notNeeded("pages have no stray white space from templates"),
        "canonifyurls": .notNeeded("links start at the site's root"),
        "relativeurls": .convert {
            $0.off($1, or: "links start at the site's root", hint: "write the path of the site into base_url")
        },
        "services.disqus": comments, "disqusshortname": comments, "params.disqus": comments,
        "services.googleanalytics": analytics, "googleanalytics": analytics,
        "services": .notSupported("pages load nothing from other hosts", hint: "put the HTML in a theme of your own"),
        "privacy": .notNeeded("pages load nothing from other hosts"),
        "enablegitinfo": .convert {
            $0.off($1, or: "modification dates are set in the posts", hint: "write lastmod into the front matter")
        },
        "frontmatter": .notSupported(
            "date, publishDate and lastmod mean what they say", hint: "write the dates under these names"),
        "cascade": .notSupported(
            "defaults for posts are set next to them", hint: "write cascade into the _index.md of their folder"),
        "ignorefiles": .convert { $0.ignoredFiles($1) },
        "security": noBuild, "caches": noBuild, "imaging": noBuild, "build": noBuild, "server": noBuild,
        "deployment": noBuild, "httpcache": noBuild, "segments": noBuild, "timeout": noBuild, "ignorelogs": noBuild,
        "ignoreerrors": noBuild, "logi18nwarnings": noBuild, "log": noBuild, "debug": noBuild, "verbose": noBuild,
        "watch": noBuild, "disablelivereload": noBuild, "newcontenteditor": noBuild, "templatemetrics": noBuild,
        "templatemetricshints": noBuild, "panicondwarning": noBuild, "printpathwarnings": noBuild,
        "printi18nwarnings": noBuild, "printunusedtemplates": noBuild, "noBuildLock": noBuild,
        "cleandestinationdir": noBuild,
        "disablefastrender": noBuild, "environment": noBuild, "nobuildlock": noBuild, "notimes": noBuild,
        "nochmod": noBuild, "forcesyncstatic": noBuild, "quiet": noBuild, "gc": noBuild,
        "enableinlineshortcodes": .convert {
            $0.off(
                $1, or: "shortcodes belong to themes",
                hint: "write shortcodes/<name>.mustache in a theme of your own")
        },
        "preservetaxonomynames": .notNeeded("Hugo no longer reads it, and terms are shown as written"),
        "assetdir": folder, "archetypedir": folder, "datadir": folder, "layoutdir": folder, "i18ndir": folder,
        "themesdir": folder, "resourcedir": folder, "cachedir": folder, "workingdir": folder,
        "enablemissingtranslationplaceholders": noBuild, "disablehugogeneratorinject": noBuild,
        "disablealiases": .notNeeded("aliases always redirect"), "disabledefaultlanguageredirect": noBuild,
        "disable404": .notNeeded("404.html is always written"), "disablerss": .convert { $0.noFeeds($1) },
        "disablesitemap": .notNeeded("a sitemap does no harm"),
        "pluralizelisttitles": .notNeeded("a section takes its name from its _index.md or its folder"),
        "capitalizelisttitles": .notNeeded("a section takes its name from its _index.md or its folder"),
        "titlecasestyle": .notNeeded("titles are shown as written"),
        "reflinkserrorlevel": noBuild, "reflinksnotfoundurl": noBuild, "rendersegments": noBuild,
        "related": .notNeeded("related posts are found by shared terms"),
        "mediatypes": .notNeeded("the host decides how files are served"),
        "editor": noBuild, "cache": noBuild, "footnoteanchorprefix": noBuild,
        "footnotereturnlinkcontents": .notNeeded("the theme decides"),
    ]

    private static let noBuild = HugoRule.notNeeded("it only affects how Hugo works")
    private static let folder = HugoRule.notNeeded("Inkstone has no such folder")

    private static func command(_ command: String) -> HugoRule {
        .convert { $0.off($1, or: "this is an option of the command", hint: "run inkstone \(command)") }
    }

    private static let comments = HugoRule.notSupported(
        "comments would load code from another host",
        hint: "write comments: true, and partials/comments.mustache in a theme of your own")
    private static let analytics = HugoRule.notSupported(
        "analytics would contact another host", hint: "count readers in your web server's log")
}
