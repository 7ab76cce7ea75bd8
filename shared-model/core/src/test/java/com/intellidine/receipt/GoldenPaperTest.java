package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.intellidine.domain.tenant.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each kind of paper, at each width and in each language, is as its golden file has it. What came out instead is left
/// under target/golden/receipt, to be looked at and copied when it is right.
class GoldenPaperTest {
    private static final List<Integer> WIDTHS = List.of(32, 48, 88);

    record Paper(Papers.Kind kind, int columns, Language language) {
        String file() {
            String name = kind + "-" + columns + "-" + language + ".txt";
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Stream<Paper> papers() {
        List<Paper> papers = new ArrayList<>();
        for (Papers.Kind kind : Papers.Kind.values()) {
            for (int columns : WIDTHS) {
                for (Language language : Language.values()) {
                    papers.add(new Paper(kind, columns, language));
                }
            }
        }
        return papers.stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void printsTheGoldenPaper(Paper paper) throws IOException {
        Document document = Papers.of(paper.kind(), paper.language());
        String text = TextLayout.text(document, paper.columns()) + "\n";
        keep(paper, text);
        try (InputStream file = GoldenPaperTest.class.getResourceAsStream("/receipt/" + paper.file())) {
            if (file == null) {
                fail("there is no src/test/resources/receipt/" + paper.file() + "; this would be it:\n" + text);
            }
            assertEquals(new String(file.readAllBytes(), StandardCharsets.UTF_8), text);
        }
    }

    private static void keep(Paper paper, String text) throws IOException {
        Path folder = Path.of("target", "golden", "receipt");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(paper.file()), text);
    }
}
