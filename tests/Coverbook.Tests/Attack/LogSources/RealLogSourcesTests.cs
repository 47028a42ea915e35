using System.Text.Json;
using Coverbook.Attack.LogSources;
using Coverbook.Tests.Kit;
using Coverbook.Tests.Sigma;

namespace Coverbook.Tests.Attack.LogSources;

/// <summary>The shipped table against all of ATT&amp;CK 18.1 and a whole rule library.</summary>
public sealed class RealLogSourcesTests
{
    /// <summary>Log sources that Sigma documents, or that its conversions know, without a rule in the library.</summary>
    private static readonly string[] WithoutARule =
    [
        "linux//auth", "linux//sudo", "windows//powershell", "windows/clipboard_capture/", "windows/file_block_executable/",
        "windows/file_block_shredding/", "windows/file_delete_detected/", "windows/process_termination/", "windows/ps_classic_script/",
        "windows/registry_rename/",
    ];

    [Theory]
    [InlineData("enterprise-attack", 4_126)]
    [InlineData("mobile-attack", 294)]
    [InlineData("ics-attack", 236)]
    public void Every_log_source_of_its_analytics_is_known(string domain, int references)
    {
        var found = References(domain, "x-mitre-analytic", "x_mitre_log_source_references").ToArray();
        Assert.Equal(references, found.Length);
        Assert.Empty(Unknown(found));
    }

    [Theory]
    [InlineData("enterprise-attack")]
    [InlineData("mobile-attack")]
    [InlineData("ics-attack")]
    public void Every_log_source_of_its_data_components_is_known(string domain) =>
        Assert.Empty(Unknown(References(domain, "x-mitre-data-component", "x_mitre_log_sources")));

    [Fact]
    public void Some_rule_reads_each_log_source_of_Sigma_that_the_table_names()
    {
        var stated = RealRules.Read().SelectMany(file => file.Rules).Select(rule => rule.LogSource).Distinct().ToArray();
        var unread = LogSourceTable.Shipped.All
            .SelectMany(logSource => logSource.Sigma.Concat(logSource.Events.Values.SelectMany(sources => sources)))
            .Distinct()
            .Where(source => !stated.Any(rule => source.IsReadBy(rule.Product, rule.Category, rule.Service)))
            .Select(source => $"{source.Product}/{source.Category}/{source.Service}");
        Assert.Equal(WithoutARule, unread.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Unknown(IEnumerable<(string Name, string? Channel)> references) => references
        .Where(reference => LogSourceTable.Shipped.Of(reference.Name, reference.Channel).Group == LogSourceTable.OtherGroup)
        .Select(reference => reference.Name)
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<(string Name, string? Channel)> References(string domain, string type, string property)
    {
        using var stream = File.OpenRead(Path.Combine(RealData.Folder, "attack-stix-2.0", domain + ".json"));
        using var bundle = JsonDocument.Parse(stream);
        foreach (var item in bundle.RootElement.GetProperty("objects").EnumerateArray())
        {
            if (item.GetProperty("type").GetString() != type || !item.TryGetProperty(property, out var references))
            {
                continue;
            }

            foreach (var reference in references.EnumerateArray())
            {
                yield return (reference.GetProperty("name").GetString()!, reference.GetProperty("channel").GetString());
            }
        }
    }
}
