package org.essaim.contributions.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.essaim.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.500", "-1,234", " 123.456 "})
    void aSignBeforeThreeDigitsCanBeReadInTwoWays(String value) {
        assertEquals(List.of("contributions.refused.figure-two-ways"), wrong(value, "fte"));
    }

    @ParameterizedTest
    @CsvSource({"1234,1234", "1 234,1234", "'1,2',1.2", "4.25,4.25", "0.125,0.125", "1234.567,1234.567", "0,0"})
    void everyOtherNumberIsOne(String value, String number) {
        assertEquals(List.of(), wrong(value, "fte"));
        assertEquals(number, row(value, "fte").number().orElseThrow().toPlainString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"headcount", "people"})
    void peopleAreCountedWhole(String unit) {
        assertEquals(List.of("contributions.refused.figure-whole"), wrong("4,5", unit));
        assertEquals(List.of(), wrong("4", unit));
    }

    @Test
    void aFigureHasAPeriod() {
        var figures = new Figures(List.of(new Figures.Row("members", "4", "people", "", "", "Counted", "Register")));
        assertEquals(
                List.of("f0.from", "f0.until"),
                figures.refusals().stream().map(Refusal::field).toList());
    }

    private static List<String> wrong(String value, String unit) {
        return new Figures(List.of(row(value, unit)))
                .refusals().stream().map(Refusal::key).toList();
    }

    private static Figures.Row row(String value, String unit) {
        return new Figures.Row("members", value, unit, "2025-12-31", "2025-12-31", "Counted", "Register");
    }
}
