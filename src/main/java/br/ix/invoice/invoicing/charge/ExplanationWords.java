package br.ix.invoice.invoicing.charge;

import java.util.Locale;

/** The words of an explanation in one language; {@code %s} stands for a figure. */
record ExplanationWords(String days, String month, String months, String lessOfSubscription, String lessOfProfile, String lessOfLine,
                        String lessWaived, String rounded, String runningTotal, String roundedByMonth, String inMonth, String inMonthOnTotal,
                        String wholeMonth, String wholeMonths, String monthPattern, String nothingOwed, String rerated, String reratedWaived,
                        String lessCharged, String credit, String serviceBegan, String serviceEnded, String dayPattern) {

    static final ExplanationWords ENGLISH = new ExplanationWords("%s of %s days", "%s of %s month by %s", "%s of %s months by %s",
            ", less %s%% (subscription)", ", less %s%% (profile)", ", less %s%% (line)", ", less %s%% (waived: %s)",
            ", rounded half up", "; running total rounded half up %s, less %s before", "; each month rounded half up: ",
            "%s in %s: %s", "%s in %s, on the running total: %s", "1 whole month: %s", "%s whole months: %s × %s", "yyyy-MM",
            "nothing is owed any more: %s", "rated anew: %s", "rated anew, with waived days (%s): %s", ", less %s charged before (corrects %s)",
            "credit of line %s of %s", "; the service began on %s", "; the service ended on %s", "yyyy-MM-dd");
    static final ExplanationWords PORTUGUESE = new ExplanationWords("%s de %s dias", "%s de %s mês pela regra %s", "%s de %s meses pela regra %s",
            ", menos %s%% (assinatura)", ", menos %s%% (perfil)", ", menos %s%% (linha)", ", menos %s%% (isenção: %s)",
            ", arredondado (metade para cima)", "; total acumulado arredondado (metade para cima) %s, menos %s já acumulado",
            "; cada mês arredondado (metade para cima): ",
            "%s em %s: %s", "%s em %s, sobre o total acumulado: %s", "1 mês inteiro: %s", "%s meses inteiros: %s × %s", "MM/yyyy",
            "nada mais é devido: %s", "recalculado: %s", "recalculado, com dias isentos (%s): %s", ", menos %s já cobrado (corrige %s)",
            "crédito da linha %s de %s", "; o serviço começou em %s", "; o serviço terminou em %s", "dd/MM/yyyy");

    static ExplanationWords in(Locale language) {
        return language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }
}
