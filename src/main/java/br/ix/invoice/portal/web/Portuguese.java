package br.ix.invoice.portal.web;

import br.ix.invoice.rest.Fault;
import br.ix.invoice.rest.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refusals in the language of the portal's users. What the modules below say is known here by its code or form; the portal's own is Portuguese already. */
final class Portuguese {

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("authentication-required", "As credenciais de autenticação não foram fornecidas."),
            Map.entry("credentials-invalid", "Credenciais inválidas."),
            Map.entry("too-many-failures", "Muitas tentativas sem sucesso: aguarde um momento."),
            Map.entry("role-may-not", "Você não tem permissão para executar essa ação."),
            Map.entry("second-person-needed", "Este valor precisa de uma segunda pessoa: faça o pedido no console."),
            Map.entry("not-found", "Não encontrado."),
            Map.entry("method-not-allowed", "Este endereço não tem esse método."),
            Map.entry("not-acceptable", "O formato pedido não é servido aqui."),
            Map.entry("unsupported-media-type", "O corpo deve ser JSON (Content-Type: application/json)."),
            Map.entry("unreadable-body", "O corpo não pôde ser lido: espera-se um objeto JSON."),
            Map.entry("busy", "O sistema está ocupado: tente de novo em um momento."),
            Map.entry("account-in-draft", "A cobrança do mês deste participante está em preparação: tente de novo quando ela for emitida."),
            Map.entry("nothing-to-charge", "Não há valor a faturar: estes serviços já foram faturados."),
            Map.entry("no-price-in-force", "Um serviço não tem preço em vigor: fale com o IX."),
            Map.entry("catch-up-limit", "Há dias antigos demais para faturar pelo portal: fale com o IX."),
            Map.entry("contract-not-signed", "O contrato precisa ser assinado antes de faturar."),
            Map.entry("several-payers", "Nem todos os dias têm o mesmo pagador: peça menos meses."),
            Map.entry("not-chargeable", "Estes serviços não podem ser faturados pelo portal: fale com o IX."),
            Map.entry("contract-not-valid", "Este contrato não é o vigente."),
            Map.entry("contract-state", "O contrato não está em um estado que permita isso."),
            Map.entry("changed-meanwhile", "O registro mudou nesse meio tempo: leia-o de novo."),
            Map.entry("participant-in-use", "Este participante tem cobranças ou um contrato assinado: não pode ser excluído."),
            Map.entry("subscription-in-use", "Este serviço já foi faturado: não pode ser excluído, só encerrado no console."),
            Map.entry("subscription-void", "Este serviço foi anulado: não muda mais."),
            Map.entry("profile-in-use", "Este perfil é ou foi de algum participante: não pode ser excluído."),
            Map.entry("exchange-in-use", "Este IX tem participantes, preços ou contas: não pode ser excluído."),
            Map.entry("contract-signed", "Este contrato já foi assinado: o texto fica como foi assinado, e ele não é excluído."),
            Map.entry("later-change-exists", "Já há uma mudança marcada para um dia posterior: use o console."),
            Map.entry("immutable-once-charged", "Já há dias faturados: este campo não pode mais ser alterado."),
            Map.entry("settled-elsewhere", "Há dias faturados no sistema antigo: isto não pode ser alterado."),
            Map.entry("list-too-long", "A lista é longa demais: use um filtro."),
            Map.entry("unexpected", "Erro inesperado do sistema."));

    private static final Map<Pattern, String> BY_FORM = byForm();

    private Portuguese() {
    }

    static String of(Problem problem) {
        return BY_CODE.getOrDefault(problem.code(), problem.faults().isEmpty() ? problem.detail() : of(problem.faults().get(0)));
    }

    static String of(Fault fault) {
        for (Map.Entry<Pattern, String> form : BY_FORM.entrySet()) {
            Matcher found = form.getKey().matcher(fault.message());
            if (found.matches()) {
                return found.replaceFirst(form.getValue());
            }
        }
        return fault.message();
    }

    private static Map<Pattern, String> byForm() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("is required", "Este campo é obrigatório.");
        forms.put("has more than (\\d+) characters", "Certifique-se de que este campo não tenha mais de $1 caracteres.");
        forms.put("has control characters", "Este campo tem caracteres de controle.");
        forms.put("is not a (CNPJ|CPF): .*", "$1 inválido: a forma ou os dígitos verificadores estão errados.");
        forms.put("is not an e-mail address", "Insira um endereço de e-mail válido.");
        forms.put("is not an AS number .*", "Informe um ASN de 1 a 4294967295.");
        forms.put("is not a plain decimal from 0 to 100 .*", "Informe um número de 0 a 100.");
        forms.put("is not a plain decimal.*", "Informe um número válido.");
        forms.put("is not a day .*", "Informe uma data no formato aaaa-mm-dd.");
        forms.put("There already is a profile .*", "Já existe um perfil com este tipo.");
        forms.put(".*belongs to another .*|There already is .*", "Já existe um registro com este valor.");
        forms.put("belongs to the exchange .*", "Já existe um IX com este valor.");
        forms.put("is not a code of 1 to 16 .*", "Informe um código de 1 a 16 letras minúsculas, dígitos e hífens.");
        forms.put("there is no such service", "Tipo de serviço desconhecido.");
        forms.put("there is no such profile", "Perfil desconhecido.");
        forms.put("is before the participant joined, (.*)", "É antes da entrada do participante, em $1.");
        forms.put("is after the participant left, (.*)", "É depois da saída do participante, em $1.");
        forms.put("has \\{(.*)}, which is no placeholder", "“$1” não é um campo do contrato.");
        forms.put("no template of this kind.*", "Não há modelo em vigor para este tipo: informe template_pt.");
        forms.put("has nothing to read in it", "O texto está vazio.");
        forms.put(".*is signed: draw up another.*", "O contrato está assinado: a assinatura precisa ser desfeita antes.");
        forms.put(".*cannot change.*|cannot be changed|is of the contract for ever", "Este campo não pode ser alterado.");
        forms.put("has nothing open: it is charged through (.*)", "O serviço já foi faturado até $1.");
        forms.put("there is no such subscription", "Serviço desconhecido.");
        forms.put("is not billed to this billing account", "O serviço não é deste participante.");
        forms.put("must not be after (\\S+), (\\d+) months from today", "Não se fatura além de $1 ($2 meses a partir de hoje).");
        forms.put("Billing account .* takes no invoice without a purchase order.*", "Este participante só aceita fatura com ordem de compra.");
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        forms.forEach((form, said) -> compiled.put(Pattern.compile(form, Pattern.DOTALL), said));
        return compiled;
    }
}
