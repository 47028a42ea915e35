using System.Reflection;
using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Tests.Diagnostics;

public sealed partial class DiagnosticCodesTests
{
    private static readonly Diagnostic[] Made = [.. Methods().SelectMany(Make)];

    [Fact]
    public void Every_code_has_exactly_one_method() =>
        Assert.Equal(
            DiagnosticCodes.All.Order(StringComparer.Ordinal), Made.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_message_and_cure_is_a_sentence() =>
        Assert.All(Made, diagnostic =>
        {
            Assert.Matches(Sentence(), diagnostic.Message);
            Assert.Matches(Sentence(), diagnostic.Cure);
        });

    [Fact]
    public void Codes_start_with_the_digit_of_their_stage() =>
        Assert.All(
            Methods(),
            method => Assert.All(Make(method), diagnostic => Assert.Contains(diagnostic.Code[..3], StagesOf(method.DeclaringType!.Name))));

    private static string[] StagesOf(string type) => type switch
    {
        nameof(InputDiagnostics) => ["CB1", "CB2", "CB3", "CB4", "CB6", "CB9"],
        nameof(ConfigDiagnostics) or nameof(PreviewDiagnostics) => ["CB1"],
        nameof(AttackDiagnostics) => ["CB2"],
        nameof(MappingDiagnostics) or nameof(TableDiagnostics) or nameof(FormatDiagnostics) => ["CB3"],
        nameof(RuleDiagnostics) or nameof(CorrelationDiagnostics) or nameof(RuleMatchDiagnostics)
            or nameof(RuleLintDiagnostics) or nameof(RuleHeadLintDiagnostics) or nameof(RuleFormDiagnostics)
            or nameof(DialectDiagnostics) => ["CB4"],
        nameof(LinkDiagnostics) => ["CB5"],
        nameof(ContentDiagnostics) or nameof(SnapshotDiagnostics) => ["CB6"],
        nameof(TemplateDiagnostics) => ["CB7"],
        nameof(OutputDiagnostics) or nameof(LinkCheckDiagnostics) or nameof(HeadCheckDiagnostics) or nameof(StructureCheckDiagnostics)
            or nameof(SafetyCheckDiagnostics) or nameof(FileCheckDiagnostics) or nameof(ExternalLinkDiagnostics) => ["CB8"],
        nameof(LockDiagnostics) or nameof(RefreshDiagnostics) => ["CB9"],
        _ => [],
    };

    private static IEnumerable<MethodInfo> Methods() => typeof(Diagnostic).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Diagnostic).Namespace && type.Name.EndsWith("Diagnostics", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.ReturnType == typeof(Diagnostic));

    /// <summary>What a method gives for ordinary arguments: for those that serve all kinds of input, one for each kind.</summary>
    private static IEnumerable<Diagnostic> Make(MethodInfo method)
    {
        var kinds = method.GetParameters()[0].ParameterType == typeof(InputKind) ? InputKind.All : [InputKind.Config];
        return kinds.Select(
            kind => (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(parameter => Argument(parameter, kind))])!);
    }

    private static object Argument(ParameterInfo parameter, InputKind kind) => parameter.ParameterType switch
    {
        var type when type == typeof(InputKind) => kind,
        var type when type == typeof(SourceSpan) || type == typeof(SourceSpan?) => SourceSpan.Whole(new FilePath("a.yml")),
        var type when type == typeof(int) => 3,
        var type when type == typeof(long) => 3L,
        var type when type == typeof(DateOnly) || type == typeof(DateOnly?) => new DateOnly(2026, 4, 24),
        var type when type == typeof(NearestNames) => new NearestNames(["other"]),
        var type when type.IsAssignableFrom(typeof(string[])) => new[] { "other" },
        _ when parameter.Name == "cure" || parameter.Name == "expected" => "Write it.",
        _ => "Something",
    };

    [GeneratedRegex(@"^(\p{Lu}|').*\.$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();
}
