package org.essaim.review.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"})
    void noCellBeginsLikeAFormula(String text) {
        assertEquals("'" + text, SafeCell.of(text));
    }

    @Test
    void otherTextStaysAsItIs() {
        assertEquals("Cooperativa 1=1", SafeCell.of("Cooperativa 1=1"));
        assertEquals("", SafeCell.of(""));
    }
}
