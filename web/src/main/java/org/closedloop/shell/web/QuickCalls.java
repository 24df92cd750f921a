package org.closedloop.shell.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.closedloop.text.Messages;

/**
 * Makes pages cheap: beans, and what pages call on them and on rows ({@code #{row.key()}}, {@code
 * #{format.count(n)}}), are looked up once per name, not for every cell of every page, as the
 * expression language does by itself. Whatever could mean two things is left to it. Asked before
 * all others, see {@link QuickApplication}.
 */
public class QuickCalls extends ELResolver {

  private static final String OWN = "org.closedloop.";
  private static final String TEXTS = "text";
  private static final String PROPERTY = "get ";

  private static final ClassValue<Map<Called, Optional<Method>>> METHODS =
      new ClassValue<>() {
        @Override
        protected Map<Called, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  private final Map<String, Optional<Object>> beans = new ConcurrentHashMap<>();

  private record Called(String name, int arguments) {}

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] given) {
    if (base == null || types != null || !base.getClass().getName().startsWith(OWN)) {
      return null;
    }
    int arguments = given == null ? 0 : given.length;
    Optional<Method> found = method(base.getClass(), new Called(method.toString(), arguments));
    if (found.isEmpty()) {
      return null;
    }
    Object[] values = arguments == 0 ? new Object[0] : converted(context, found.get(), given);
    Object result = call(found.get(), base, values);
    context.setPropertyResolved(base, method);
    return result;
  }

  private static Object call(Method method, Object base, Object... values) {
    try {
      return method.invoke(base, values);
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    }
  }

  private static Optional<Method> method(Class<?> type, Called called) {
    Map<Called, Optional<Method>> known = METHODS.get(type);
    Optional<Method> found = known.get(called);
    if (found == null) {
      found =
          called.name().startsWith(PROPERTY)
              ? getter(type, called.name().substring(PROPERTY.length()))
              : find(type, called);
      known.put(called, found);
    }
    return found;
  }

  /** Of a property with both forms of a getter others decide. */
  private static Optional<Method> getter(Class<?> type, String property) {
    String name = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    Optional<Method> get = find(type, new Called("get" + name, 0));
    Optional<Method> is =
        find(type, new Called("is" + name, 0))
            .filter(method -> method.getReturnType() == boolean.class);
    return get.isPresent() && is.isPresent() ? Optional.empty() : get.or(() -> is);
  }

  /** The only public method of that name that takes so many arguments. */
  private static Optional<Method> find(Class<?> type, Called called) {
    Method only = null;
    for (Method method : type.getMethods()) {
      if (method.getName().equals(called.name()) && !method.isBridge()) {
        if (only != null) {
          return Optional.empty();
        }
        only = method;
      }
    }
    return Optional.ofNullable(only)
        .filter(method -> takes(method, called.arguments()))
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
  }

  private static boolean takes(Method method, int arguments) {
    return method.isVarArgs()
        ? arguments >= method.getParameterCount() - 1
        : arguments == method.getParameterCount();
  }

  private static Object[] converted(ELContext context, Method method, Object... given) {
    Class<?>[] types = method.getParameterTypes();
    if (!method.isVarArgs()) {
      Object[] values = new Object[given.length];
      for (int i = 0; i < given.length; i++) {
        values[i] = convert(context, given[i], types[i]);
      }
      return values;
    }
    int fixed = types.length - 1;
    Class<?> each = types[fixed].getComponentType();
    Object rest = Array.newInstance(each, given.length - fixed);
    Object[] values = new Object[types.length];
    for (int i = 0; i < given.length; i++) {
      if (i < fixed) {
        values[i] = convert(context, given[i], types[i]);
      } else {
        Array.set(rest, i - fixed, convert(context, given[i], each));
      }
    }
    values[fixed] = rest;
    return values;
  }

  private static Object convert(ELContext context, Object value, Class<?> type) {
    return type.isInstance(value) ? value : context.convertToType(value, type);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(property instanceof String name)) {
      return null;
    }
    if (base == null) {
      return named(context, name);
    }
    if (base instanceof Messages texts) {
      return texts.containsKey(name) ? resolved(context, base, name, texts.getString(name)) : null;
    }
    return base.getClass().getName().startsWith(OWN) ? read(context, base, name) : null;
  }

  private Object named(ELContext context, String name) {
    FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
    if (faces == null) {
      return null;
    }
    if (name.equals(TEXTS) && faces.getViewRoot() != null) {
      return resolved(context, null, name, Messages.in(faces.getViewRoot().getLocale()));
    }
    Object entry = Each.entry(faces, name);
    if (entry != null) {
      return resolved(context, null, name, entry);
    }
    Optional<Object> bean = beans.computeIfAbsent(name, QuickCalls::bean);
    return bean.isEmpty() ? null : resolved(context, null, name, bean.get());
  }

  /** What stands for a bean in every request: it finds the request's own by itself. */
  private static Optional<Object> bean(String name) {
    BeanManager manager = CDI.current().getBeanManager();
    Set<Bean<?>> all = manager.getBeans(name);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Bean<?> bean = manager.resolve(all);
    return manager.isNormalScope(bean.getScope()) && bean.getTypes().contains(bean.getBeanClass())
        ? Optional.of(
            manager.getReference(bean, bean.getBeanClass(), manager.createCreationalContext(bean)))
        : Optional.empty();
  }

  private static Object read(ELContext context, Object base, String property) {
    Optional<Method> getter = method(base.getClass(), new Called("get " + property, 0));
    if (getter.isEmpty()) {
      return null;
    }
    return resolved(context, base, property, call(getter.get(), base, new Object[0]));
  }

  private static Object resolved(ELContext context, Object base, String property, Object value) {
    context.setPropertyResolved(base, property);
    return value;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // texts and rows are only read
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
