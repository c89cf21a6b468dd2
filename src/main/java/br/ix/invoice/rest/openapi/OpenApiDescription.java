package br.ix.invoice.rest.openapi;

import br.ix.invoice.rest.Caller;
import br.ix.invoice.rest.PageQuery;
import br.ix.invoice.rest.preview.Preview;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.RequestEntity;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;

/** What the generated description of the API says beside the resources: who may call, how pages and problems look. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription implements WebMvcConfigurer {

    private static final String PAGE = "/swagger-ui/index.html";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageQuery.class, Preview.class, RequestEntity.class)
                .replaceWithSchema(JsonNode.class, new Schema<>())
                .replaceWithSchema(YearMonth.class, new StringSchema().pattern("\\d{4}-\\d{2}").example("2026-10"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/swagger-ui", PAGE);
        views.addRedirectViewController("/swagger-ui/", PAGE);
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info().title("ix-invoice").version("v1")
                        .description("Billing for internet exchanges. Every refusal is a problem document (RFC 9457)."))
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSchemas("Problem", problem())
                        .addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                        .addSecuritySchemes("key", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")));
    }

    @Bean
    OperationCustomizer pagesAndPreviews() {
        return (operation, method) -> {
            if (takes(PageQuery.class, method)) {
                addPage(operation);
            }
            if (takes(Preview.class, method)) {
                addPreview(operation);
            }
            return operation;
        };
    }

    private static boolean takes(Class<?> type, HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static void addPreview(Operation operation) {
        operation.addParametersItem(new QueryParameter().name("preview").required(false)
                .description("true: nothing is changed; 200 with what would be, and in impact what that means in money, a page of it")
                .schema(new BooleanSchema()));
        addPage(operation);
    }

    private static void addPage(Operation operation) {
        operation.addParametersItem(new QueryParameter().name("limit").required(false)
                .description("Items of a page, %d where not given; of a list as CSV all".formatted(PageQuery.DEFAULT_LIMIT))
                .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageQuery.MOST))));
        operation.addParametersItem(new QueryParameter().name("after").required(false)
                .description("The field next of the page before").schema(new StringSchema().minLength(1).maxLength(1_000)));
    }

    private static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema().addProperty("field", text(1_000)).addProperty("message", text(4_000)).addProperty("value", new Schema<>());
        Schema<?> problem = new ObjectSchema().addProperty("type", text(200)).addProperty("title", text(200))
                .addProperty("status", new IntegerSchema().minimum(BigDecimal.valueOf(400)).maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text(4_000)).addProperty("errors", new ArraySchema().items(fault).maxItems(10_000));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        fault.setRequired(List.of("field", "message", "value"));
        return problem.description("RFC 9457; programs decide by type and status. Some types have more fields").additionalProperties(true);
    }

    private static Schema<?> text(int most) {
        return new StringSchema().maxLength(most);
    }
}
