import Formats
import Text

/// What Mainroad calls the looks of a site.
extension HugoTranslation {
    /// The line below the title is the description, which a setting of that name has first.
    mutating func subtitle(_ setting: HugoSetting) -> ImportReport.Outcome {
        let others = ["description", "params.description"]
        let isTaken = configuration.settings.contains {
            others.contains($0.lowercasedPath.joined(separator: ".")) && !$0.value.isEmpty
        }
        if setting.flag == false { return .notNeeded(because: "there is none") }
        guard isTaken else { return take(setting, as: ["description"]) }
        return .notSupported(
            because: "the header shows the description below the title",
            hint: "write this text into description in site.yaml, or leave it out")
    }

    /// A picture in `static`, which Hugo names without the slash.
    mutating func logo(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let path = setting.text, setting.flag == nil else { return .notNeeded(because: "there is none") }
        guard !path.contains("://") else {
            return .notSupported(
                because: "the logo is a picture of the site",
                hint: "put it into static/ and write params: {style: {logo: /images/logo.svg}} in site.yaml")
        }
        let rooted = path.hasPrefix("/") ? path : "/" + path
        return take(setting, as: ["params", "style", "logo"], .string(rooted))
    }

    mutating func accent(_ setting: HugoSetting) -> ImportReport.Outcome {
        guard let colour = setting.text, colour.wholeMatch(of: /#[0-9A-Fa-f]{3,8}|[A-Za-z]+/) != nil else {
            return .notSupported(
                because: "it is not a colour", hint: "write params: {style: {accent: \"#1a5fb4\"}} in site.yaml")
        }
        return take(setting, as: ["params", "style", "accent"])
    }

    /// A list of families, as style sheets have it; all are asked of readers' machines.
    mutating func fonts(_ setting: HugoSetting, as name: String) -> ImportReport.Outcome {
        take(setting, as: ["params", "style", name])
    }
}
