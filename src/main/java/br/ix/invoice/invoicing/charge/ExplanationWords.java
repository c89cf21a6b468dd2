package br.ix.invoice.invoicing.charge;

import java.util.Locale;

/** The words of an explanation in one language; {@code %s} stands for a figure. */
record ExplanationWords(String days, String inMonths, String lessOfSubscription, String lessOfProfile, String lessOfLine, String rounded,
                        String roundedOnTotal, String roundedByMonth, String rerated, String lessCharged) {

    private static final ExplanationWords ENGLISH = new ExplanationWords("%s of %s days", " in %s months",
            ", less %s %% (subscription)", ", less %s %% (profile)", ", less %s %% (line)", ", rounded half up",
            ", rounded half up on the running total (%s before)", ", each month rounded half up",
            "rated anew: %s", ", less %s charged before (corrects %s)");
    private static final ExplanationWords PORTUGUESE = new ExplanationWords("%s de %s dias", " em %s meses",
            ", menos %s %% (assinatura)", ", menos %s %% (perfil)", ", menos %s %% (linha)", ", arredondado (meio para cima)",
            ", arredondado (meio para cima) no total acumulado (%s antes)", ", cada mês arredondado (meio para cima)",
            "recalculado: %s", ", menos %s já cobrado (corrige %s)");

    static ExplanationWords in(Locale language) {
        return language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }
}
