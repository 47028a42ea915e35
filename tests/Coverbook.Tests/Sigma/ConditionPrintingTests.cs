using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Sigma.Conditions;
using CsCheck;

namespace Coverbook.Tests.Sigma;

/// <summary>Printing a condition and reading it again gives the same condition.</summary>
public sealed class ConditionPrintingTests
{
    private static readonly string[] Names = ["sel", "sel_a", "filter-main", "notepad", "android", "order", "_hidden", "1", "all", "x1"];
    private static readonly string[] Patterns = ["sel_*", "them", "*", "*_b*", "filter", "_x*"];

    private static readonly Gen<ConditionNode> Leaf = Gen.Frequency(
        (3, Gen.Int[0, Names.Length - 1].Select(pick => (ConditionNode)new IdentifierCondition(Names[pick], default))),
        (1, Gen.Select(Gen.Bool, Gen.Int[0, Patterns.Length - 1],
            (isAll, pick) => (ConditionNode)new QuantifierCondition(isAll, Patterns[pick], default))));

    private static readonly Gen<ConditionNode> Tree = TreeOf(5);

    [Fact]
    public void Reading_what_was_printed_gives_the_same_tree() => Tree.Sample(
        tree =>
        {
            var text = ConditionPrinter.Print(tree);
            var bag = new DiagnosticBag();
            var read = ConditionParser.Parse(new ScalarNode(SourceSpan.Whole(new FilePath("a.yml")), text, ScalarKind.Text), bag);
            Assert.Empty(bag.ToSorted());
            Assert.Equal(Shape(tree), Shape(read!));
        },
        iter: 5_000);

    [Theory]
    [InlineData("a or b and not c", "a or b and not c")]
    [InlineData("((a)) and (b)", "a and b")]
    [InlineData("(a and b) and c", "(a and b) and c")]
    [InlineData("a and (b or c)", "a and (b or c)")]
    [InlineData("not (a or b)", "not (a or b)")]
    [InlineData("not not a", "not not a")]
    [InlineData("not 1 of sel_*", "not 1 of sel_*")]
    [InlineData("notepad and selandx or order", "notepad and selandx or order")]
    [InlineData("all and 1", "all and 1")]
    [InlineData("\ta\n  and\n  b ", "a and b")]
    [InlineData("all   of  them", "all of them")]
    [InlineData("(a)or(b)", "a or b")]
    public void A_condition_is_printed_with_as_few_brackets_as_its_tree_allows(string written, string printed)
    {
        var tree =
            ConditionParser.Parse(new ScalarNode(SourceSpan.Whole(new FilePath("a.yml")), written, ScalarKind.Text), new DiagnosticBag());
        Assert.Equal(printed, ConditionPrinter.Print(tree!));
    }

    private static Gen<ConditionNode> TreeOf(int depth)
    {
        if (depth == 0)
        {
            return Leaf;
        }

        var inner = TreeOf(depth - 1);
        var several = inner.Array[2, 4].Select(nodes => ImmutableArray.Create(nodes));
        return Gen.Frequency(
            (2, Leaf),
            (2, several.Select(nodes => (ConditionNode)new AndCondition(nodes))),
            (2, several.Select(nodes => (ConditionNode)new OrCondition(nodes))),
            (1, inner.Select(node => (ConditionNode)new NotCondition(node))));
    }

    private static string Shape(ConditionNode node) => node switch
    {
        AndCondition and => $"and[{string.Join(',', and.Arguments.Select(Shape))}]",
        OrCondition or => $"or[{string.Join(',', or.Arguments.Select(Shape))}]",
        NotCondition not => $"not[{Shape(not.Argument)}]",
        QuantifierCondition quantifier => $"{quantifier.Quantifier}:{quantifier.Pattern}",
        _ => ((IdentifierCondition)node).Name,
    };
}
