-- Why: a template to begin with, so that a contract can be drawn up at once; it was made up for this program and is no legal advice.
INSERT IGNORE INTO contract_template (public_id, kind, valid_from, text_pt, text_en) VALUES ('7d6f2f0a-4a55-4c53-9a43-6f0b0f5d1c01', '', '1900-01-01',
'<h1>Termo de participação no ponto de troca de tráfego</h1>
<p>Participante: <strong>{razao_social}</strong>, inscrita no CNPJ sob o nº {cnpj}, com sede em {endereco_rua}, {endereco_numero} {endereco_complemento}, {endereco_bairro}, {endereco_cidade}/{endereco_estado}, CEP {endereco_cep}, neste ato representada por {responsavel}.</p>
<p>Sistema autônomo: <strong>AS{asn}</strong>. Ponto de troca de tráfego: <strong>{ix_nome}</strong> ({ix_codigo}).</p>
<h2>1. Objeto</h2>
<p>O operador do ponto de troca de tráfego põe à disposição do participante portas e demais serviços contratados, para que troque tráfego com os outros participantes.</p>
<h2>2. Serviços e preços</h2>
<ul>
<li>Os serviços e suas quantidades são os que o participante solicitar e o operador ativar.</li>
<li>Os preços são os da tabela vigente do ponto de troca de tráfego em cada dia de uso, salvo preço acordado por escrito.</li>
<li>O uso que começa ou termina durante o mês é cobrado proporcionalmente aos dias.</li>
</ul>
<h2>3. Cobrança e pagamento</h2>
<p>As faturas são emitidas depois do fim de cada mês e pagas até a data de vencimento nelas indicada. Falhas de transporte ou do ponto de troca de tráfego não dão direito a desconto.</p>
<h2>4. Responsabilidades</h2>
<p>Cada parte responde por sua rede e por seus equipamentos. O participante mantém atualizados os seus dados cadastrais. A alteração de razão social, CNPJ, endereço ou responsável pede nova assinatura deste termo.</p>
<h2>5. Vigência</h2>
<p>Este termo vale por prazo indeterminado desde a sua assinatura. Qualquer das partes pode encerrá-lo com aviso de 30 dias.</p>',
'<h1>Terms of participation at the internet exchange</h1>
<p>Participant: <strong>{razao_social}</strong>, tax id {cnpj}, established at {endereco_rua}, {endereco_numero} {endereco_complemento}, {endereco_bairro}, {endereco_cidade}/{endereco_estado}, postal code {endereco_cep}, represented by {responsavel}.</p>
<p>Autonomous system: <strong>AS{asn}</strong>. Internet exchange: <strong>{ix_nome}</strong> ({ix_codigo}).</p>
<h2>1. Subject</h2>
<p>The operator of the internet exchange provides the participant with ports and other services that were ordered, so that it exchanges traffic with the other participants.</p>
<h2>2. Services and prices</h2>
<ul>
<li>Services and their quantities are those that the participant orders and the operator activates.</li>
<li>Prices are those of the price list of the exchange that is in force on each day of use, unless another price was agreed in writing.</li>
<li>Use that begins or ends within a month is charged in proportion to the days.</li>
</ul>
<h2>3. Invoices and payment</h2>
<p>Invoices are issued after the end of each month and paid by the due date that they state. Faults of transport or of the exchange give no reduction.</p>
<h2>4. Responsibilities</h2>
<p>Each side answers for its own network and equipment. The participant keeps its master data up to date. A change of legal name, tax id, address or responsible person asks for a new signature of these terms.</p>
<h2>5. Term</h2>
<p>These terms hold for an indefinite time from their signing. Either side may end them with a notice of 30 days.</p>');
