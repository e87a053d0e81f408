import Testing

@testable import Text

@Suite struct MessageTests {
    private static let wording = Wording(
        language: "x",
        [
            "“{1}” is not {2}": "{2}? Not “{1}”!", "a date": "DATE", "{1} {post|posts}": "{1} P", ", ": "|",
            "{1} {is|are} gone": "gone: {1}", "write {{{1}}}": "W {{{1}}}",
        ])

    private func told(_ message: Message) -> [String] {
        [message.english, message.text(in: Self.wording), message.key]
    }

    @Test func sentencesPutTheirArgumentsWhereTheyWant() {
        let kind: Message = "a date"
        #expect(
            told("“\("甲{2}")” is not \(kind)") == [
                "“甲{2}” is not a date", "DATE? Not “甲{2}”!", "“{1}” is not {2}",
            ])
        #expect(told("write {{\("a")}}") == ["write {{a}}", "W {{a}}", "write {{{1}}}"])
    }

    @Test func wordsThatAgreeAreNoArguments() {
        #expect(told(counted(1, "post")) == ["1 post", "1 P", "{1} {post|posts}"])
        #expect(told(counted(2, "post")) == ["2 posts", "2 P", "{1} {post|posts}"])
        let count = 2
        #expect(
            told("\(counted(count, "post")) \(count, one: "is", many: "are") gone") == [
                "2 posts are gone", "gone: 2 P", "{1} {is|are} gone",
            ])
    }

    @Test func listsHaveASeparatorOfTheirOwn() {
        #expect(told(["a", "b"].listed) == ["a, b", "a|b", "{1}"])
    }

    @Test func withoutASentenceItStaysEnglish() {
        let inner: Message = "a date"
        #expect(told("no \(inner) here, \(3)") == ["no a date here, 3", "no DATE here, 3", "no {1} here, {2}"])
        #expect(told(Message(verbatim: "a date")) == ["a date", "a date", "{1}"])
    }

    @Test func messagesThatReadTheSameAreEqual() {
        let (one, other): (Message, Message) = ("a \("b")", "\("a") b")
        #expect(one == other && one.hashValue == other.hashValue && one == "a b" && one != "a c")
        #expect(one.description == "a b")
    }
}
