namespace Coverbook.Tests.Architecture;

/// <summary>Each kind of breach, to see that the law catches it.</summary>
public sealed class BreachTests
{
    [Theory]
    [InlineData("Coverbook/Routes/A.cs", "namespace Coverbook.Pages;", "is not its folder's")]
    [InlineData("Coverbook/Mappings/A.cs", "using Coverbook.Sigma;\nnamespace Coverbook.Mappings;", "Mappings may not use Sigma")]
    [InlineData(
        "Coverbook/Routes/A.cs",
        "namespace Coverbook.Routes;\nsealed class A { object b = Coverbook.Pages.B.C; }",
        "Routes may not use Pages")]
    [InlineData("Coverbook.Cli/A.cs", "using Coverbook.Coverage;\nnamespace Coverbook.Cli;", "Coverbook.Cli may not use Coverage")]
    [InlineData("Coverbook/Pages/A.cs", "using Coverbook.Coverage;\nnamespace Coverbook.Pages;", "Pages may not use Coverage")]
    [InlineData(
        "Coverbook/Pages/A.cs",
        "using Coverbook.Coverage.Linking;\nnamespace Coverbook.Pages;",
        "Pages may not use Coverage/Linking")]
    [InlineData("Coverbook/Helpers/A.cs", "namespace Coverbook.Helpers;", "missing from the table")]
    [InlineData("Coverbook/Pages/A.cs", "namespace Coverbook.Pages;\npublic class A;", "neither sealed")]
    [InlineData("Coverbook/Pages/A.cs", "namespace Coverbook.Pages;\ninternal record A(int B);", "neither sealed")]
    [InlineData("Coverbook/Pages/A.cs", "using Scriban.Runtime;\nnamespace Coverbook.Pages;", "belongs to Rendering only")]
    [InlineData(
        "Coverbook/Pages/A.cs",
        "using Microsoft.CodeAnalysis.CSharp;\nnamespace Coverbook.Pages;",
        "belongs to Coverbook.Generators only")]
    [InlineData("Coverbook/Sigma/A.cs", "using YamlDotNet.Core;\nnamespace Coverbook.Sigma;", "belongs to Data only")]
    [InlineData("Coverbook/Pages/A.cs", "namespace Coverbook.Pages;\npublic sealed record B;", "B is public behind the doors")]
    [InlineData(
        "Coverbook/Output/A.cs",
        "namespace Coverbook.Output;\nstatic class A { static void B() => File.Delete(\"c\"); }",
        "outside of Files")]
    [InlineData(
        "Coverbook/Output/A.cs",
        "namespace Coverbook.Output;\nstatic class A { object b = new FileStream(\"c\", default); }",
        "outside of Files")]
    public void A_breach_is_caught(string path, string text, string expected) =>
        Assert.Contains(Law.Breaches(new CodeFile(path, text)), breach => breach.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "namespace Coverbook.Files.Watching;\ninternal sealed class A { B b; }",
        "namespace Coverbook.Files;\ninternal sealed class B { A a; }")]
    [InlineData(
        "namespace Coverbook.Files.Watching;\ninternal sealed class A;",
        "using Coverbook.Files.Watching;\nnamespace Coverbook.Files;\ninternal sealed class B { A a; }")]
    public void A_use_of_a_room_that_its_row_does_not_allow_is_caught(string watching, string files)
    {
        CodeFile[] code = [new CodeFile("Coverbook/Files/Watching/A.cs", watching), new CodeFile("Coverbook/Files/B.cs", files)];
        var breaches = code.SelectMany(file => Law.Breaches(file, new Rooms(code)));
        Assert.Equal(
            files.StartsWith("using", StringComparison.Ordinal) ? ["Coverbook/Files/B.cs: Files may not use Files/Watching"] : [],
            breaches);
    }

    [Fact]
    public void A_file_of_more_than_300_lines_is_caught() =>
        Assert.Single(Law.Breaches(new CodeFile("Coverbook/Pages/A.cs", "namespace Coverbook.Pages;" + new string('\n', 301))));

    [Theory]
    [InlineData("using Coverbook.Files;\nnamespace Coverbook.Routes;\npublic sealed class A;")]
    [InlineData("namespace Coverbook.Routes;\n// Coverbook.Pages is only spoken of here\npublic abstract record A;\npublic readonly record struct B;")]
    public void What_is_allowed_passes(string text) => Assert.Empty(Law.Breaches(new CodeFile("Coverbook/Routes/A.cs", text)));
}
