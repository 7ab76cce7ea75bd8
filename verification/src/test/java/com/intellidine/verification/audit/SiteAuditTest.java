package com.intellidine.verification.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteAuditTest {
    @ParameterizedTest
    @CsvSource({
        "0, nothing was done without leave",
        "1, 1 thing was done by somebody who had no leave for it",
        "2, 2 things were done by people who had no leave for them"
    })
    void saysHowMuchWasDoneWithoutLeave(int flags, String sentence) {
        assertEquals(sentence, SiteAudit.leave(flags));
    }
}
