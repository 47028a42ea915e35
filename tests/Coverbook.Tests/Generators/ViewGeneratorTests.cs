using Coverbook.Generators;
using Coverbook.Tests.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Coverbook.Tests.Generators;

/// <summary>What the compiler makes of views.</summary>
public sealed class ViewGeneratorTests
{
    private const string Ground =
        """
        using System.Collections.Immutable;
        using Coverbook.Routes;
        namespace Coverbook.Routes { public readonly record struct Route(string Text); }
        namespace Coverbook.Pages.Views
        {
            public abstract record View;
            public abstract record PendingText : View;
            public sealed record CodeText(System.ReadOnlyMemory<byte> Source) : PendingText;
            public abstract record PageView : View { public required string Title { get; init; } }
            public sealed record LinkView(string Text, Route Route) : View;
        }

        """;

    [Fact]
    public void Members_are_read_by_their_names_in_templates_and_digested()
    {
        var run = Run(
            "namespace Coverbook.Pages.Views { public sealed record HomeView(int InScope, bool IsFull, Route? Next, CodeText? Code, ImmutableArray<LinkView> Links, ImmutableArray<string> Notes) : PageView; }");
        Assert.Empty(run.Diagnostics);
        Golden.Equal("generators/ViewShapes.g.cs.txt", Assert.Single(run.Results[0].GeneratedSources).SourceText.ToString());
    }

    [Theory]
    [InlineData("System.Func<string>")]
    [InlineData("System.Lazy<string>")]
    [InlineData("object")]
    [InlineData("System.DateTime")]
    [InlineData("decimal")]
    [InlineData("System.Collections.Generic.List<string>")]
    [InlineData("ImmutableArray<System.Func<int>>")]
    [InlineData("ImmutableArray<int>")]
    [InlineData("int?")]
    [InlineData("System.Collections.Generic.IEnumerable<LinkView>")]
    public void What_is_no_data_does_not_compile(string type)
    {
        var found = Assert.Single(
            Run($"namespace Coverbook.Pages.Views {{\n  public sealed record BadView({type} Member) : PageView;\n}}").Diagnostics);
        Assert.Equal(("VIEW001", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.StartsWith(
            "'BadView.Member' is no data", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(Ground.Split('\n').Length, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Records_that_are_no_views_have_no_shape()
    {
        var source = Run(
            "namespace Elsewhere { public sealed record Other(System.Func<int> Any); public record View(object Any); public sealed record Another(object It) : View(It); }");
        Assert.Empty(source.Diagnostics);
        Assert.DoesNotContain("Elsewhere", source.Results[0].GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_elsewhere_makes_nothing_anew()
    {
        var compilation = Compile("namespace Coverbook.Pages.Views { public sealed record HomeView(int InScope) : PageView; }");
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ViewGenerator().AsSourceGenerator()], driverOptions: new GeneratorDriverOptions(
                IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        var edited = compilation.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(
                "namespace Elsewhere { public sealed record Other(int Any) : System.IDisposable { public void Dispose() { } } }",
                cancellationToken: TestContext.Current.CancellationToken));
        var outputs = driver.RunGenerators(edited, TestContext.Current.CancellationToken)
            .GetRunResult().Results[0].TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs);
        Assert.All(outputs, output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static GeneratorDriverRunResult Run(string views) =>
        CSharpGeneratorDriver.Create(new ViewGenerator())
            .RunGenerators(Compile(views), TestContext.Current.CancellationToken)
            .GetRunResult();

    private static CSharpCompilation Compile(string views) => CSharpCompilation.Create(
        "Views",
        [CSharpSyntaxTree.ParseText(Ground + views, path: "Views.cs", cancellationToken: TestContext.Current.CancellationToken)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
