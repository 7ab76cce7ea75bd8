package com.intellidine.pos.printing;

import com.intellidine.receipt.Document;
import com.intellidine.receipt.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Something that waits for the printer.
final class PrintJob {
    private final @Nullable Document document;
    private final String what;
    private final String undone;
    private final CompletableFuture<PrintResult> result = new CompletableFuture<>();
    private final long since = System.nanoTime();
    private boolean begun;

    private PrintJob(@Nullable Document document, String what, String undone) {
        this.document = document;
        this.what = what;
        this.undone = undone;
    }

    static PrintJob print(Document document) {
        return new PrintJob(document, document.title(), "was not printed");
    }

    static PrintJob openDrawer() {
        return new PrintJob(null, "The drawer", "was not opened");
    }

    CompletableFuture<PrintResult> result() {
        return result;
    }

    long ageMs() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
    }

    boolean needsPaper() {
        return document != null;
    }

    boolean begun() {
        return begun;
    }

    /// From here on the printer may have put some of it on paper.
    void begin() {
        begun = true;
    }

    /// A second try of what may have come out already says so, so that nobody cooks it twice.
    byte[] bytes(SlipBytes slips) {
        if (document == null) {
            return slips.drawerPulse();
        }
        if (!begun) {
            return slips.of(document);
        }
        List<Element> elements = new ArrayList<>();
        elements.add(new Element.Notice("POSSIBLE DUPLICATE"));
        elements.addAll(document.elements());
        return slips.of(new Document(document.title(), elements));
    }

    /// @param why the rest of the sentence
    void failed(String why, @Nullable Throwable cause) {
        String sentence = what + " " + undone + ": " + why;
        result.completeExceptionally(
                cause == null ? new UnableToPrintException(sentence) : new UnableToPrintException(sentence, cause));
    }

    /// It was sent whole.
    ///
    /// @param but the rest of a sentence about what the printer then said is the matter; null when nothing is
    void sent(@Nullable String but) {
        if (but == null) {
            result.complete(PrintResult.SENT);
        } else {
            result.completeExceptionally(new UnableToPrintException(what + " may be incomplete: " + but));
        }
    }
}
