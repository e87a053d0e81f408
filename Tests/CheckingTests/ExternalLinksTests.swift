import Testing

@testable import Checking

/// How other hosts are asked; that it works is tested with the command.
@Suite struct ExternalLinksTests {
    @Test func addressesAreQuoted() {
        #expect(
            Curl.configuration(["https://a.example/\"x\\\noutput = y"])
                == "url = \"https://a.example/\\\"x\\\\output = y\"\noutput = \"/dev/null\"\n")
    }

    @Test func answersAreReadByNumber() {
        let answers = Curl.answers("0 200 0\n1 404 0\n2 000 6\nnonsense\n9 200 0\n", ["a", "b", "c"])
        #expect(answers == ["a": .status(200), "b": .status(404), "c": .failure(6)])
    }

    @Test(arguments: [
        (Answer.status(200), nil, false), (.status(301), nil, false), (.status(404), "does not exist (404)", true),
        (.status(410), "is gone (410)", true), (.status(403), nil, true), (.status(503), nil, true),
        (.failure(6), "names a host that does not exist", false), (.failure(28), nil, false), (.failure(52), nil, true),
    ])
    func whatIsDead(answer: Answer, mistake: String?, asksAgain: Bool) {
        #expect(answer.mistake?.english == mistake)
        #expect(answer.asksAgain == asksAgain)
    }
}
