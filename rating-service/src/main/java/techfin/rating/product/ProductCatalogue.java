package techfin.rating.product;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The products that are known here, and what is proposed for each grade. */
public record ProductCatalogue(List<Product> products, List<Tier> tiers) {
    public ProductCatalogue {
        products = List.copyOf(products);
        tiers = List.copyOf(tiers);
        List<String> ids = products.stream().map(Product::id).toList();
        if (ids.stream().distinct().count() != ids.size()) {
            throw new IllegalArgumentException("two products of one id: " + ids);
        }
        for (Tier tier : tiers) {
            if (!ids.containsAll(tier.products())) {
                throw new IllegalArgumentException("a tier of unknown products: " + tier.products());
            }
        }
    }

    /** The product of this id. */
    public Optional<Product> find(String id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    /** What is proposed for a grade, or without one. */
    public Optional<Tier> tier(@Nullable GradeStep grade) {
        return tiers.stream()
                .filter(tier ->
                        grade == null ? tier.grades().isEmpty() : tier.grades().contains(grade))
                .findFirst();
    }
}
