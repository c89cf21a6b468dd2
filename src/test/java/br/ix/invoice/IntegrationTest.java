package br.ix.invoice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import br.ix.invoice.access.oidc.TestIssuer;
import br.ix.invoice.invoicing.BillingWorld;
import br.ix.invoice.job.TestListener;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole program on a real database and broker, over HTTP on a free port. All such tests share one context and one schema, which
 * is emptied when the JVM starts: a test makes what it needs and counts only that. Real servers are used where the environment names them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = IxInvoice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({EmptySchema.class, ApiClient.class, BillingWorld.class, TestListener.class, TestIssuer.class})
public @interface IntegrationTest {
}
