using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Terms;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Documentation;

/// <summary>The table of limits in <c>SECURITY.md</c> is made of the limits that the code applies.</summary>
public sealed partial class LimitsTests
{
    /// <summary>
    /// Bounds on what we print or suggest, on what is looked at to be helpful, and sizes that the formats themselves have: nobody is
    /// refused by them.
    /// </summary>
    private static readonly string[] NoLimits =
    [
        "Config.ConfigExamples.Longest", "Coverage.NearAttackTags.LongestLooked", "Coverage.TechniqueResolver.MostNamed",
        "Data.Fields.MostMisspelt", "Diagnostics.InputDiagnostics.MostCodes", "Diagnostics.NearestName.Longest", "Diagnostics.SourceExcerpts.MostBytesOfCharacter",
        "Build.Previewing.LivePreview.MostTries", "Build.Previewing.SitePreview.MostProblems", "Files.TextEncoding.Most", "Mappings.TechniqueReader.Longest",
        "Pages.Techniques.CitationNumbers.LongestName", "Pages.Techniques.RelatedTechniques.MostSharing", "Pages.Rows.RuleRows.LongestOnTechniquePage", "Pages.Wording.English.LongestLabel",
        "Rendering.Markup.CitationParser.LongestName", "Rendering.Markup.ElementParser.Deepest", "Rendering.Markup.ElementParser.LongestName",
        "Sigma.Detections.ConditionResolver.MostSuggestions",
        "Sigma.Correlations.CorrelationReader.LongestTimespan", "Sigma.Reading.DocumentFaults.MostRest", "Sigma.Documents.KeySpelling.MostLooked",
        "Sigma.Evaluation.ExactNumber.LargestExponent", "Sigma.Lints.FileLints.LongestName", "Sigma.Lints.TitleLints.LongestTitle",
        "Terms.Slug.LongestName",
    ];

    [Fact]
    public void The_table_says_what_the_code_does() => Golden.EqualSection(Repository.At("SECURITY.md"), "limits", Table());

    [Fact]
    public void Whatever_is_named_like_a_limit_is_in_it()
    {
        var unlisted = Fields()
            .Where(field => (NamedLikeALimit().IsMatch(field.Name) || field.DeclaringType!.Name.EndsWith("Limits", StringComparison.Ordinal))
                && field.GetCustomAttribute<LimitAttribute>() is null)
            .Select(field => $"{field.DeclaringType!.FullName!["Coverbook.".Length..]}.{field.Name}");
        Assert.Empty(unlisted.Except(NoLimits));
    }

    [Fact]
    public void Codes_that_it_names_exist() =>
        Assert.All(
            Fields().Select(field => field.GetCustomAttribute<LimitAttribute>()?.Then).OfType<string>().SelectMany(then => Code().Matches(then).Select(match => match.Value)),
            code => Assert.Contains(code, DiagnosticCodes.All.AsEnumerable()));

    private static IEnumerable<FieldInfo> Fields() => typeof(LimitAttribute).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.IsLiteral && (field.FieldType == typeof(int) || field.FieldType == typeof(long)));

    private static string Table()
    {
        var table = new StringBuilder("| of | what | at most | beyond that |\n|---|---|---:|---|\n");
        var limits = Fields()
            .Select(field => (Limit: field.GetCustomAttribute<LimitAttribute>()!, Value: Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)))
            .Where(one => one.Limit is not null)
            .OrderBy(one => one.Limit.Of, StringComparer.Ordinal).ThenBy(one => one.Limit.What, StringComparer.Ordinal);
        foreach (var (limit, value) in limits)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {limit.Of} | {limit.What} | {value:N0} | {limit.Then} |\n");
        }

        return table.ToString();
    }

    [GeneratedRegex("^(Most|Largest|Longest|Deepest)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedLikeALimit();

    [GeneratedRegex("CB[0-9]{4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
