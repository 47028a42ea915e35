using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

public sealed class ConfigSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_records_give() =>
        Golden.EqualFile(Repository.At("generator", "site.config.schema.json"), ConfigSchema.Write());
}
