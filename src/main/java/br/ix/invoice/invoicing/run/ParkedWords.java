package br.ix.invoice.invoicing.run;

import java.util.Locale;

/** Why accounts are parked and what to do, in one language; {@code %s} stands for a value. */
record ParkedWords(String noPrice, String catchUp, String busy, String total, String lines, String order, String expiredOrder,
                   String contract, String electronic) {

    static final ParkedWords ENGLISH = new ParkedWords(
            "Participant AS%s at '%s' has no price for '%s' on %s. Add one that is valid on that day, then redraft.",
            "Participant AS%s at '%s' would be charged or credited for '%s' from %s on, before the limit %s. Raise the issuer's limit, or "
                    + "settle these days by hand, then redraft.",
            "Rows of the account were in use by another transaction again and again. When it has ended, redraft.",
            "The total %s is %s times that of %s, %s; the issuer's bound is %s times. If it is right, release the account; else correct what "
                    + "is wrong, then redraft.",
            "There are %s lines; the issuer's bound is %s. If that is right, release the account; else correct what is wrong, then redraft.",
            "The account needs a purchase order and has none that is valid on %s. Add one to the account, then redraft, or release the account.",
            "The account needs a purchase order, and its '%s' is not valid on %s. Add one that is, then redraft, or release the account.",
            "Participant AS%s at '%s' has no valid contract that is signed. Let it sign, then redraft.",
            "The issuer asks for e-invoices, and '%s' is missing or none that EN 16931 knows. Enter it, or let the issuer ask for none, then redraft.");

    static final ParkedWords PORTUGUESE = new ParkedWords(
            "O participante AS%s em '%s' não tem preço para '%s' em %s. Cadastre um preço válido nesse dia e depois calcule de novo.",
            "O participante AS%s em '%s' seria cobrado ou creditado por '%s' desde %s, antes do limite %s. Aumente o limite do emissor, ou "
                    + "acerte esses dias à mão, e depois calcule de novo.",
            "Linhas da conta estavam em uso por outra transação repetidas vezes. Quando ela terminar, calcule de novo.",
            "O total %s é %s vezes o de %s, %s; o limite do emissor é %s vezes. Se estiver certo, libere a conta; senão, corrija o que está "
                    + "errado e depois calcule de novo.",
            "São %s linhas; o limite do emissor é %s. Se estiver certo, libere a conta; senão, corrija o que está errado e depois calcule de novo.",
            "A conta exige ordem de compra e não tem nenhuma válida em %s. Cadastre uma na conta e depois calcule de novo, ou libere a conta.",
            "A conta exige ordem de compra, e a sua '%s' não é válida em %s. Cadastre uma que seja e depois calcule de novo, ou libere a conta.",
            "O participante AS%s em '%s' não tem contrato vigente assinado. Depois da assinatura, calcule de novo.",
            "O emissor pede faturas eletrônicas, e '%s' falta ou não é conhecido pela EN 16931. Cadastre-o, ou o emissor deixa de pedi-las, e calcule de novo.");

    static ParkedWords in(Locale language) {
        return language.getLanguage().equals("pt") ? PORTUGUESE : ENGLISH;
    }
}
