extension NewSite.Texts {
    static let korean = Self(
        title: "리서치 노트", timeZone: "Asia/Seoul",
        settings: """
            # 사이트 설정입니다. 적지 않은 항목에는 기본값이 쓰입니다.
            title: <title>
            description: 이 사이트를 한 문장으로 소개하세요.
            # 공개할 사이트의 주소.
            base_url: https://example.org/
            # 테마는 프로그램에 들어 있습니다. 바꾸려면 inkstone new theme mine 을 실행하고 여기에 mine 이라고 적으세요.
            theme: folio
            default_language: <language>
            # 시간대가 없는 날짜는 이 시간대로 읽습니다.
            time_zone: Asia/Seoul

            # 첫 화면과 최신 글에 싣는 섹션(content/ 안의 폴더).
            main_sections: [news]
            paginate: 10
            menus:
              main:
                - {name: 홈, url: /}
                - {name: 리포트, url: /news/}
                - {name: 태그, url: /tags/}

            # 사이드바의 위치(left, right, false)와 보여 줄 위젯.
            sidebar:
              home: right
              list: right
              single: right
              widgets: [search, recent, categories, taglist]
            """ + "\n",
        firstPost: """
            ---
            title: 첫 리포트
            date: "<date>"
            tags: [시작]
            categories: [안내]
            ---

            사이트가 준비되었습니다. 이 글은 `content/news/first-post.md` 입니다. 고쳐서 저장하면 `inkstone serve` 로 연 페이지도 바뀝니다.

            - `inkstone new post "제목"` 으로 새 글을 시작합니다.
            - `inkstone build` 는 사이트를 `public/` 에 씁니다. 보통 파일이라 어느 서버에든 올릴 수 있습니다.
            - 폴더가 섹션이 되고 파일 이름이 주소가 됩니다.

            표와 인용의 예는 [시장 노트](market-notes.md)에 있습니다.
            """ + "\n",
        secondPost: """
            ---
            title: 시장 노트
            date: "<date>"
            summary: 표와 인용과 각주의 예입니다.
            tags: [시작, 예]
            categories: [노트]
            ---

            2024년 수요는 10~15% 늘었습니다.

            | 지표 | 작년 | 올해 |
            |---|--:|--:|
            | 설치량(GWh) | 98 | 127 |
            | 단가 | 0.62 | 0.48 |

            > 의견보다 숫자가 먼저입니다.[^1]

            [^1]: 각주는 글 끝에 놓입니다.
            """ + "\n")
}
