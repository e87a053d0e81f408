import Testing

@testable import Scanning

@Suite struct AttributeListTests {
    @Test(arguments: [
        ("Text {#id}", "id", []), ("{.a .b}", nil, ["a", "b"]), ("x {#中文 .c}  ", "中文", ["c"]),
        ("x {class=\"b c\" id=z}", "z", ["b", "c"]), ("x { #id, .a }", "id", ["a"]),
    ])
    func isRead(text: String, id: String?, classes: [String]) throws {
        let list = try #require(AttributeList(endOf: Array(text.utf8)))
        #expect(list.id == id)
        #expect(list.classes == classes)
    }

    @Test(arguments: [
        "{}", "x", "{a}", "{#}", "{#a b}", "\\{#id}", "x {.a}.", "{.a.}b}", "{=x}", "{x=}", "{x=\"y}", "{.a\n.b}",
        "{.a!}",
    ])
    func isNone(text: String) {
        #expect(AttributeList(endOf: Array(text.utf8)) == nil)
    }

    @Test func whatWouldRunIsDropped() throws {
        let list = try #require(
            AttributeList(endOf: Array("{#a onclick=\"x()\" style=\"color: red\" data-x=1 title='t u'}".utf8)))
        #expect(list.others.map(\.name) == ["style", "data-x", "title"])
        #expect(list.others.map(\.value) == ["color: red", "1", "t u"])
        #expect(list.others.map { AttributeList.isHarmless($0.name) } == [false, true, true])
    }

    @Test func aLineIsOneListAlone() {
        #expect(AttributeList(line: Array("  {.a}".utf8)) != nil)
        #expect(AttributeList(line: Array("a {.a}".utf8)) == nil)
        #expect(AttributeList(line: Array("{.a} {.b}".utf8)) == nil)
    }
}
