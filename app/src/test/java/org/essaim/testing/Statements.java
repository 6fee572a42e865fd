package org.essaim.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down every statement that the platform prepares or runs, so that tests can count what a page costs:
/// `@Autowired Statements statements`, then `statements.during(() -> visitor.open("/en/practices"))`.
public final class Statements implements BeanPostProcessor {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /// What was asked of the database meanwhile, session housekeeping left out.
    public List<String> during(Runnable work) {
        seen.clear();
        work.run();
        return seen.stream().filter(sql -> !sql.contains("accounts.session")).toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Watched(source) : bean;
    }

    /// A source whose connections tell what they prepare.
    private final class Watched extends DelegatingDataSource {
        private Watched(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                            if (method.getName().startsWith("prepare")) {
                                seen.add(sql);
                            }
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    });
        }
    }
}
