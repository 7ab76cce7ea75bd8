package com.intellidine.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.tenant.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperWordsTest {
    @Test
    void saysEverythingInEachLanguage() {
        for (Word word : Word.values()) {
            for (Language language : Language.values()) {
                assertFalse(word.in(language).isBlank(), word + " " + language);
            }
        }
    }

    @Test
    void namesWhatTheRulesOfInvoicesWant() {
        for (int columns : List.of(32, 48, 88)) {
            String invoice = print(Papers.Kind.TAX_INVOICE, columns);
            for (String field : List.of(
                    "TAX INVOICE",
                    "GSTIN 29ABCDE1234F1ZW",
                    "FSSAI 12345678901234",
                    "A/2627/000318",
                    "22-11-2026",
                    "Acme Tools Pvt Ltd",
                    "GSTIN 29AAGCA1234K1Z7",
                    "Place of supply 29 Karnataka",
                    "SAC 996331",
                    "CGST 2.5 %",
                    "SGST 2.5 %",
                    "Authorised signatory")) {
                assertTrue(invoice.contains(field), field + " is missing on " + columns + " columns");
            }
            String note = print(Papers.Kind.CREDIT_NOTE, columns);
            for (String field :
                    List.of("CREDIT NOTE", "CNA/2627/00007", "23-11-2026", "A/2627/000318", "of 22-11-2026")) {
                assertTrue(note.contains(field), field + " is missing on " + columns + " columns");
            }
        }
    }

    @Test
    void collectsNoTaxOnBillOfSupply() {
        String bill = print(Papers.Kind.BILL_OF_SUPPLY, 48);
        assertTrue(bill.contains("Composition taxable person"), bill);
        assertFalse(bill.contains("CGST") || bill.contains("TAX INVOICE"), bill);
    }

    @Test
    void marksWhatIsCancelledAndPrintedBefore() {
        List<Row> rows = TextLayout.lines(Papers.of(Papers.Kind.CANCELLED, Language.ENGLISH), 48);
        assertEquals(
                List.of("CANCELLED", "REPRINT 1"),
                rows.stream()
                        .filter(row -> row instanceof Row.Line line && line.weight() == Weight.REVERSED)
                        .map(row -> row.text().strip())
                        .toList());
    }

    private static String print(Papers.Kind kind, int columns) {
        return TextLayout.text(Papers.of(kind, Language.ENGLISH), columns);
    }
}
