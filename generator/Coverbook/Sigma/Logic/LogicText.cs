using System.Collections.Immutable;
using System.Text;

namespace Coverbook.Sigma.Logic;

/// <summary>
/// Logic as an indented tree. Several values of one field become one line's children, so that a list reads as the rule's author
/// wrote it.
/// </summary>
internal static class LogicText
{
    /// <summary>The tree, a line for each group and comparison.</summary>
    public static string Of(LogicNode node)
    {
        var text = new StringBuilder();
        Append(text, node, indent: "", isLast: true, isRoot: true);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LogicNode node, string indent, bool isLast, bool isRoot)
    {
        text.Append(indent);
        if (!isRoot)
        {
            text.Append(isLast ? "└─ " : "├─ ");
        }

        var children = ChildrenOf(node, out var label);
        text.Append(label).Append('\n');
        var inner = isRoot ? indent : indent + (isLast ? "   " : "│  ");
        for (var index = 0; index < children.Length; index++)
        {
            var isLastChild = index == children.Length - 1;
            if (SharedField(node) is not null && children[index] is LogicComparison comparison)
            {
                text.Append(inner)
                    .Append(isLastChild ? "└─ " : "├─ ")
                    .Append(comparison.Field is null ? ValueText.OfKeyword(comparison.Value) : ValueText.Of(comparison.Value))
                    .Append('\n');
            }
            else
            {
                Append(text, children[index], inner, isLastChild, isRoot: false);
            }
        }
    }

    private static ImmutableArray<LogicNode> ChildrenOf(LogicNode node, out string label)
    {
        switch (node)
        {
            case LogicGroup group:
                label = SharedField(node) is { } field
                    ? $"{field} {ValueText.GroupVerb(group)}"
                    : group.Link == Link.And ? "all of"
                    : "any of";
                return group.Arguments;
            case LogicNot not:
                label = "not";
                return [not.Argument];
            default:
                label = ValueText.Of((LogicComparison)node);
                return [];
        }
    }

    /// <summary>The field, where a group does nothing but compare it with several values.</summary>
    private static string? SharedField(LogicNode node)
    {
        if (node is not LogicGroup { Arguments: [LogicComparison first, ..] } group)
        {
            return null;
        }

        foreach (var argument in group.Arguments)
        {
            if (argument is not LogicComparison comparison || comparison.Field != first.Field)
            {
                return null;
            }
        }

        return ValueText.FieldName(first.Field);
    }
}
