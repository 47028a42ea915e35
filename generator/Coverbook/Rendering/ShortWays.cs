using Coverbook.Pages.Views;
using Scriban.Syntax;

namespace Coverbook.Rendering;

/// <summary>
/// Evaluates what templates are mostly made of (text, a member of a view, a function of the theme with plain arguments) without the
/// template language's general way, which asks anew at each node what a name may stand for. What does not fit here goes that way and
/// gives the same.
/// </summary>
internal static class ShortWays
{
    /// <summary>The value of a node; false where it has to be evaluated in the general way.</summary>
    public static bool TryEvaluate(PageTemplateContext context, ScriptNode node, out object? value)
    {
        var type = node.GetType();
        if (type == typeof(ScriptExpressionStatement))
        {
            value = context.Evaluate(((ScriptExpressionStatement)node).Expression, aliasReturnedFunction: false);
            value = value is ScriptNode wrapped ? context.Evaluate(wrapped) : value;
            return true;
        }

        value = null;
        return type == typeof(ScriptRawStatement) ? TryWrite(context, ((ScriptRawStatement)node).Text)
            : type == typeof(ScriptMemberExpression) ? TryRead(context, (ScriptMemberExpression)node, out value)
            : type == typeof(ScriptFunctionCall) && TryCall(context, (ScriptFunctionCall)node, out value);
    }

    private static bool TryWrite(PageTemplateContext context, ScriptStringSlice text)
    {
        if (context.CurrentIndent is not null || !context.EnableOutput || text.FullText is not { } template)
        {
            return false;
        }

        context.Output.Write(template, text.Index, text.Length);
        return true;
    }

    private static bool TryRead(PageTemplateContext context, ScriptMemberExpression member, out object? value)
    {
        value = null;
        return TryReadTarget(context, member.Target, out var target)
            && target is View view
            && ViewShapes.Of(view).TryRead(view, member.Member!.Name, out value);
    }

    private static bool TryReadTarget(PageTemplateContext context, ScriptExpression? target, out object? value)
    {
        if (target is ScriptVariable variable)
        {
            value = context.GetValue(variable);
            return true;
        }

        value = null;
        return target?.GetType() == typeof(ScriptMemberExpression) && TryRead(context, (ScriptMemberExpression)target, out value);
    }

    /// <summary>What stands behind a pipe has one more argument, which only the general way knows of.</summary>
    private static bool TryCall(PageTemplateContext context, ScriptFunctionCall call, out object? value)
    {
        value = null;
        var arguments = call.Arguments;
        if (call.Parent?.GetType() != typeof(ScriptExpressionStatement)
            || call.Target is not ScriptVariableGlobal name
            || arguments is not { Count: 1 or 2 }
            || !IsPlain(arguments[0])
            || !IsPlain(arguments[^1])
            || context.GetValue((ScriptVariable)name) is not TemplateFunction function
            || function.ParameterCount != arguments.Count)
        {
            return false;
        }

        var first = context.Evaluate(arguments[0]);
        value = function.Invoke(context, call.Span, first, arguments.Count == 2 ? context.Evaluate(arguments[1]) : null);
        return true;
    }

    /// <summary>Whether an argument is a value of its own, no name for one and no list of several.</summary>
    private static bool IsPlain(ScriptExpression argument) =>
        argument is ScriptMemberExpression or ScriptVariable or ScriptLiteral or ScriptObjectInitializerExpression;
}
