using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

public sealed class ConfigSchemaTests
{
    [Fact]
    public void The_schema_in_the_repository_is_the_one_that_the_records_give()
    {
        var path = Repository.At("generator", "site.config.schema.json");
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        if (!isCi && Environment.GetEnvironmentVariable("COVERBOOK_ACCEPT") == "1")
        {
            File.WriteAllText(path, ConfigSchema.Write());
        }

        Assert.Equal(File.ReadAllText(path), ConfigSchema.Write());
    }
}
