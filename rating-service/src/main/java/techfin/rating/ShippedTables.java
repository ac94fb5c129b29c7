package techfin.rating;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import techfin.money.LprTable;
import techfin.rating.city.CityCatalogue;
import techfin.rating.product.Matching;
import techfin.rating.product.ProductCatalogue;
import techfin.rating.product.ProductReader;

/** Gives the features the tables that come with the program, read once at the start. */
@Factory
class ShippedTables {
    private static final String CITY = "/techfin/rating/city/city-indicators.json";
    private static final String PRODUCTS = "/techfin/rating/product/finance-products.json";

    private final ObjectMapper json;

    ShippedTables(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    @Singleton
    CityCatalogue cityCatalogue() {
        return CityCatalogue.fromTree(read(CITY)).orThrow();
    }

    @Singleton
    ProductCatalogue productCatalogue() {
        return ProductReader.read(read(PRODUCTS)).orThrow();
    }

    @Singleton
    Matching matching(ProductCatalogue products) {
        return new Matching(products, LprTable.shipped());
    }

    private Object read(String resource) {
        try (InputStream table = Objects.requireNonNull(ShippedTables.class.getResourceAsStream(resource), resource)) {
            return json.readValue(table, Object.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
